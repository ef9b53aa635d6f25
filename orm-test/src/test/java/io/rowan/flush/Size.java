package io.rowan.flush;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** An embeddable that can be changed in place. */
@Embeddable
class Size {
    @Nullable
    Integer width;

    @Nullable
    Integer height;

    protected Size() {}

    Size(int width, int height) {
        this.width = width;
        this.height = height;
    }
}
