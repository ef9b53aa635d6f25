package io.rowan.examples.blog;

import io.rowan.annotation.CreatedAt;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

// snippet: user
/** Somebody who writes. */
@Entity
@Table(name = "users")
public class User {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(length = 50, nullable = false, unique = true)
    private String username;

    @Column(length = 200, nullable = false, unique = true)
    private String email;

    private int age;

    private boolean active = true;

    @CreatedAt
    private @Nullable Instant createdAt;

    @OneToMany(mappedBy = "author", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<Post> posts = new ArrayList<>();

    /** For Rowan. */
    protected User() {
        this("", "", 0);
    }

    /** An active user without posts. */
    public User(String username, String email, int age) {
        this.username = username;
        this.email = email;
        this.age = age;
    }
    // end

    /** The key; null until the user is flushed for the first time. */
    public @Nullable Long getId() {
        return id;
    }

    /** The name to log in with; nobody else has it. */
    public String getUsername() {
        return username;
    }

    /** The address; nobody else has it. */
    public String getEmail() {
        return email;
    }

    /** Takes another address. */
    public void setEmail(String email) {
        this.email = email;
    }

    /** In years. */
    public int getAge() {
        return age;
    }

    /** Counts another year, or corrects one. */
    public void setAge(int age) {
        this.age = age;
    }

    /** Whether the user may log in. */
    public boolean isActive() {
        return active;
    }

    /** When the user was saved first; null until then. */
    public @Nullable Instant getCreatedAt() {
        return createdAt;
    }

    /** What the user wrote; adding and removing here is enough, the post's author follows. */
    public List<Post> getPosts() {
        return posts;
    }
}
