package io.rowan.session;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Knows its bottles by a column of theirs, which they do not map. */
@Entity
class Crate {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "crate_id")
    List<Bottle> bottles = new ArrayList<>();

    Crate() {}

    Crate(Bottle... bottles) {
        this.bottles.addAll(List.of(bottles));
    }
}
