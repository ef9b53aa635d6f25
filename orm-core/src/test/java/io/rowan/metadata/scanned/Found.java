package io.rowan.metadata.scanned;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Found by a scan of this package. Must not be initialized by it. */
@Entity
public class Found {
    static {
        System.setProperty("rowan.test.initialized", "true");
    }

    @Id
    Long id;

    /** An entity in an entity. */
    @Entity
    static class Nested {
        @Id
        Long id;
    }

    /** No entity. */
    static class Plain {}
}
