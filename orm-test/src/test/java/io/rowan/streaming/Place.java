package io.rowan.streaming;

import io.rowan.annotation.ReadOnly;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** Lies in a region. */
@Entity
@ReadOnly
class Place {
    @Id
    String code = "";

    int people;

    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable
    Region region;

    Place() {}

    Place(String code, @Nullable Region region) {
        this.code = code;
        this.region = region;
    }
}
