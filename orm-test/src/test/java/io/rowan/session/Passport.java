package io.rowan.session;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;
import org.jspecify.annotations.Nullable;

/** The owning side of a one-to-one relationship. */
@Entity
class Passport {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    String code = "";

    @OneToOne(fetch = FetchType.LAZY)
    @Nullable
    Citizen citizen;

    Passport() {}

    Passport(String code) {
        this.code = code;
    }
}
