package io.rowan.flush;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** Refers to a table that refers back; either may come first. */
@Entity
@Table(name = "mayors")
class Mayor {
    @Id
    Long id = 0L;

    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable
    Town town;

    protected Mayor() {}

    Mayor(long id) {
        this.id = id;
    }
}
