package io.rowan.session;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;
import org.jspecify.annotations.Nullable;

/** Has at most one passport: the inverse side, without a cascade. */
@Entity
class Citizen {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    String name = "";

    @OneToOne(mappedBy = "citizen", fetch = FetchType.LAZY)
    @Nullable
    Passport passport;

    Citizen() {}

    Citizen(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    @Nullable
    Passport passport() {
        return passport;
    }

    void passport(@Nullable Passport value) {
        passport = value;
    }
}
