package io.rowan.events;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Transient;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has callbacks of its own and a diary; a tree. */
@Entity
@EntityListeners(Diary.class)
class Page {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @Nullable
    String text;

    @Nullable
    String slug;

    int edits;

    @Transient
    int length = -1;

    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable
    Page above;

    @OneToMany(mappedBy = "above", cascade = CascadeType.ALL, orphanRemoval = true)
    List<Page> below = new ArrayList<>();

    Page() {}

    Page(String text, Page... below) {
        this.text = text;
        this.below.addAll(List.of(below));
    }

    @Nullable
    String text() {
        return text;
    }

    @PrePersist
    private void slug() {
        slug = String.valueOf(text).toLowerCase(java.util.Locale.ROOT);
    }

    @PreUpdate
    private void count() {
        edits++;
    }

    @PostLoad
    private void measure() {
        length = String.valueOf(text).length();
    }
}
