package io.rowan.flush;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** Refers to a table that refers back; either may come first. */
@Entity
@Table(name = "towns")
class Town {
    @Id
    Long id = 0L;

    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable
    Mayor mayor;

    protected Town() {}

    Town(long id) {
        this.id = id;
    }
}
