package io.rowan.flush;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** Refers to a table that refers back; neither can come first. */
@Entity
@Table(name = "eggs")
class Egg {
    @Id
    Long id = 0L;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @Nullable
    Chicken chicken;

    protected Egg() {}

    Egg(long id) {
        this.id = id;
    }
}
