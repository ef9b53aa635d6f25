package io.rowan.session;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cascades nothing to its albums, which may stay without a band. */
@Entity
class Band {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    String name = "";

    @OneToMany(mappedBy = "band")
    List<Album> albums = new ArrayList<>();

    Band() {}

    Band(String name, Album... albums) {
        this.name = name;
        this.albums.addAll(List.of(albums));
    }

    String name() {
        return name;
    }

    List<Album> albums() {
        return albums;
    }
}
