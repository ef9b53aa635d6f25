package io.rowan.unitofwork;

import io.rowan.annotation.OnDelete;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes with its album, and its marks and links to labels go with it, all by the database. */
@Entity
class Picture {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    String title = "";

    @ManyToOne(fetch = FetchType.LAZY)
    @OnDelete(OnDelete.Action.CASCADE)
    @Nullable
    Album album;

    @OneToMany(mappedBy = "picture", cascade = CascadeType.ALL)
    List<Mark> marks = new ArrayList<>();

    @ManyToMany
    @OnDelete(OnDelete.Action.CASCADE)
    List<Label> labels = new ArrayList<>();

    Picture() {}

    Picture(String title) {
        this.title = title;
    }
}
