package io.rowan.session;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cascades nothing to its jars, which cannot stay without a shelf. */
@Entity
class Shelf {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @OneToMany(mappedBy = "shelf")
    List<Jar> jars = new ArrayList<>();

    List<Jar> jars() {
        return jars;
    }
}
