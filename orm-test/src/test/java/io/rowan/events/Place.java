package io.rowan.events;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** Inside an author. */
@Embeddable
class Place {
    @Nullable
    String city;
}
