package io.rowan.examples.phones.before;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A user, as the first release has it. */
@Entity
@Table(name = "users")
public class User {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(length = 100, nullable = false)
    private String name;

    /** For Rowan. */
    protected User() {
        this("");
    }

    /** A user that isn't saved yet. */
    public User(String name) {
        this.name = name;
    }

    /** The key, null before the user is saved. */
    public @Nullable Long getId() {
        return id;
    }

    /** The name. */
    public String getName() {
        return name;
    }
}
