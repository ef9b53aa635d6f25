package io.rowan.session;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Versioned, in a tree of which each side passes a merge on to the other. */
@Entity
class Topic {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @Version
    int version;

    String name = "";

    @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.MERGE)
    @Nullable
    Topic parent;

    @OneToMany(
            mappedBy = "parent",
            cascade = {CascadeType.PERSIST, CascadeType.MERGE, CascadeType.REFRESH, CascadeType.DETACH})
    @OrderBy("name")
    List<Topic> children = new ArrayList<>();

    Topic() {}

    Topic(String name, int... widths) {
        this.name = name;
        for (int i = 0; widths.length > 0 && i < widths[0]; i++) {
            int[] below = Arrays.copyOfRange(widths, 1, widths.length);
            grow(new Topic(String.format("%s.%03d", name, i), below));
        }
    }

    void grow(Topic child) {
        child.parent = this;
        children.add(child);
    }

    String name() {
        return name;
    }

    @Nullable
    Topic parent() {
        return parent;
    }

    List<Topic> children() {
        return children;
    }
}
