package io.rowan.session;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** Does not know the crate that it is in. */
@Entity
class Bottle {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    String label = "";

    Bottle() {}

    Bottle(String label) {
        this.label = label;
    }
}
