package io.rowan.querying;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** Text of any length. */
@Entity
@Table(name = "notes")
class Note {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(length = 2_000_000, nullable = false)
    private String body = "";

    protected Note() {}

    Note(String body) {
        this.body = body;
    }

    @Nullable
    Long getId() {
        return id;
    }

    String getBody() {
        return body;
    }

    void setBody(String text) {
        body = text;
    }
}
