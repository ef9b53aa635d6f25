package io.rowan.session;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** Part of a car. */
@Entity
class Engine {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    int power;

    Engine() {}

    Engine(int power) {
        this.power = power;
    }

    int power() {
        return power;
    }
}
