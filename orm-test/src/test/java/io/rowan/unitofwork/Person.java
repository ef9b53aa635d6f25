package io.rowan.unitofwork;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has balls, one of which is the favourite: the two tables refer to each other. */
@Entity
class Person {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @OneToOne(fetch = FetchType.LAZY)
    @Nullable
    Ball favourite;

    @OneToMany(mappedBy = "person", cascade = CascadeType.ALL)
    List<Ball> balls = new ArrayList<>();

    Person() {}

    Person(Ball... balls) {
        this.balls.addAll(List.of(balls));
    }
}
