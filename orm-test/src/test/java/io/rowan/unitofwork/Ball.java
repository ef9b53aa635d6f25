package io.rowan.unitofwork;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** Belongs to a person. */
@Entity
class Ball {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    String colour = "";

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @Nullable
    Person person;

    Ball() {}

    Ball(String colour) {
        this.colour = colour;
    }
}
