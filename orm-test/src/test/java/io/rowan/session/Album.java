package io.rowan.session;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** May have a band. */
@Entity
class Album {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    String title = "";

    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable
    Band band;

    Album() {}

    Album(String title) {
        this.title = title;
    }

    Album(String title, @Nullable Band band) {
        this.title = title;
        this.band = band;
    }
}
