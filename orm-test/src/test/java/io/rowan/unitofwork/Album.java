package io.rowan.unitofwork;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The database deletes its pictures with it. */
@Entity
class Album {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @OneToMany(mappedBy = "album", cascade = CascadeType.ALL)
    List<Picture> pictures = new ArrayList<>();

    Album() {}

    Album(Picture... pictures) {
        this.pictures.addAll(List.of(pictures));
    }
}
