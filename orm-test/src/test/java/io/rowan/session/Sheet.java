package io.rowan.session;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** A value of an atlas's map; the title is its key there. */
@Entity
class Sheet {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    String title = "";

    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable
    Atlas atlas;

    Sheet() {}

    Sheet(String title) {
        this.title = title;
    }
}
