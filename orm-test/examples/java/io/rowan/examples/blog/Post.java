package io.rowan.examples.blog;

import io.rowan.annotation.CreatedAt;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

// snippet: post
/** What a user wrote. */
@Entity
@Table(name = "posts")
public class Post {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(length = 200, nullable = false)
    private String title;

    @Lob
    private @Nullable String body;

    private int views;

    @CreatedAt
    private @Nullable Instant createdAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "author_id", nullable = false)
    private @Nullable User author;

    @ManyToMany(cascade = CascadeType.PERSIST)
    @JoinTable(
            name = "post_tags",
            joinColumns = @JoinColumn(name = "post_id"),
            inverseJoinColumns = @JoinColumn(name = "tag_id"))
    private Set<Tag> tags = new LinkedHashSet<>();

    /** For Rowan. */
    protected Post() {
        this("", null);
    }

    /** A post without author and tags. */
    public Post(String title, @Nullable String body) {
        this.title = title;
        this.body = body;
    }
    // end

    /** The key; null until the post is flushed for the first time. */
    public @Nullable Long getId() {
        return id;
    }

    /** The headline. */
    public String getTitle() {
        return title;
    }

    /** Takes another headline. */
    public void setTitle(String title) {
        this.title = title;
    }

    /** The text, if there is one yet. */
    public @Nullable String getBody() {
        return body;
    }

    /** How often it was read. */
    public int getViews() {
        return views;
    }

    /** Counts readers. */
    public void setViews(int views) {
        this.views = views;
    }

    /** When the post was saved first; null until then. */
    public @Nullable Instant getCreatedAt() {
        return createdAt;
    }

    /** Who wrote it. */
    public @Nullable User getAuthor() {
        return author;
    }

    /** Gives the post to somebody else; both lists of posts follow. */
    public void setAuthor(@Nullable User author) {
        this.author = author;
    }

    /** What it is about; adding and removing here is enough, the tag's posts follow. */
    public Set<Tag> getTags() {
        return tags;
    }
}
