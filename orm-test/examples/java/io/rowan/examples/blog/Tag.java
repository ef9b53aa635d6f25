package io.rowan.examples.blog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Table;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What posts can be about. */
@Entity
@Table(name = "tags")
public class Tag {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(length = 50, nullable = false, unique = true)
    private String name;

    @ManyToMany(mappedBy = "tags")
    private Set<Post> posts = new LinkedHashSet<>();

    /** For Rowan. */
    protected Tag() {
        this("");
    }

    /** A tag that no post has yet. */
    public Tag(String name) {
        this.name = name;
    }

    /** The key; null until the tag is flushed for the first time. */
    public @Nullable Long getId() {
        return id;
    }

    /** One word; no other tag has it. */
    public String getName() {
        return name;
    }

    /** The posts that have this tag. */
    public Set<Post> getPosts() {
        return posts;
    }
}
