package io.rowan.unitofwork;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** Cannot be without a tower, and its foreign key does not follow. */
@Entity
class Clock {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @Nullable
    Tower tower;

    Clock() {}

    Clock(Tower tower) {
        this.tower = tower;
    }
}
