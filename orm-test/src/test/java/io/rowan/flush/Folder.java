package io.rowan.flush;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** Refers to its own table. */
@Entity
@Table(name = "folders")
class Folder {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    String name = "";

    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable
    Folder parent;

    protected Folder() {}

    Folder(String name, @Nullable Folder parent) {
        this.name = name;
        this.parent = parent;
    }
}
