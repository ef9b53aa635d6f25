package io.rowan.streaming;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** Is written, and refers to what is not. */
@Entity
class Journey {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable
    Place goal;

    Journey() {}

    Journey(@Nullable Place goal) {
        this.goal = goal;
    }
}
