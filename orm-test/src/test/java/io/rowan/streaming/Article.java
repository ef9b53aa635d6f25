package io.rowan.streaming;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** Its writer is lazy, its topic eager. */
@Entity
class Article {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @Column(nullable = false)
    String title = "";

    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable
    Writer writer;

    @ManyToOne
    @Nullable
    Topic topic;

    Article() {}

    Article(String title, @Nullable Writer writer, @Nullable Topic topic) {
        this.title = title;
        this.writer = writer;
        this.topic = topic;
    }

    @Nullable
    Writer writer() {
        return writer;
    }
}
