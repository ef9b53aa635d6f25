package io.rowan.events;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** Has an assigned id. */
@Entity
class Genre {
    @Id
    @Nullable
    String code;

    @Nullable
    String label;

    Genre() {}

    Genre(String code) {
        this.code = code;
    }
}
