package io.rowan.migration;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** The entity of factories that are about another one's tables. */
@Entity
class Anchor {
    @Id
    @Nullable
    Long id;

    protected Anchor() {}
}
