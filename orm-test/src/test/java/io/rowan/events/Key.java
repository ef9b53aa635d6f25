package io.rowan.events;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostUpdate;
import jakarta.persistence.PrePersist;
import org.jspecify.annotations.Nullable;

/** Makes its own id before it is added. */
@Entity
class Key {
    @Id
    @Nullable
    String code;

    int edits;

    @PrePersist
    void code() {
        code = "key";
    }

    @PostUpdate
    void refuse() {
        if (edits > 1) {
            throw new IllegalStateException("edited twice");
        }
    }
}
