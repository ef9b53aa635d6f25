package io.rowan.streaming;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes articles. */
@Entity
class Writer {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @Column(nullable = false)
    String name = "";

    int fame;

    @OneToMany(mappedBy = "writer", cascade = CascadeType.ALL)
    @OrderBy("title")
    List<Article> articles = new ArrayList<>();

    Writer() {}

    Writer(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    List<Article> articles() {
        return articles;
    }

    void writes(String title, Topic topic) {
        articles.add(new Article(title, this, topic));
    }
}
