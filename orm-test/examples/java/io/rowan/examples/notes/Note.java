package io.rowan.examples.notes;

import io.rowan.annotation.CreatedAt;
import io.rowan.annotation.UpdatedAt;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A note. */
@Entity
@Table(name = "notes")
public class Note {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(length = 100, nullable = false)
    private String title;

    @Column(length = 2000, nullable = false)
    private String text;

    @CreatedAt
    private @Nullable Instant createdAt;

    @UpdatedAt
    private @Nullable Instant updatedAt;

    /** For Rowan. */
    protected Note() {
        this("", "");
    }

    /** A new note. */
    public Note(String title, String text) {
        this.title = title;
        this.text = text;
    }

    /** The key, null before the note is saved. */
    public @Nullable Long getId() {
        return id;
    }

    /** The title. */
    public String getTitle() {
        return title;
    }

    /** Sets the title. */
    public void setTitle(String title) {
        this.title = title;
    }

    /** The text. */
    public String getText() {
        return text;
    }

    /** Sets the text. */
    public void setText(String text) {
        this.text = text;
    }

    /** When the note was first saved. */
    public @Nullable Instant getCreatedAt() {
        return createdAt;
    }

    /** When the note was last changed. */
    public @Nullable Instant getUpdatedAt() {
        return updatedAt;
    }
}
