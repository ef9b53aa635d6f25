package io.rowan.examples.phones.after;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

// snippet: user
/** A user, as the second release has it: with a phone, and an index of names. */
@Entity
@Table(name = "users", indexes = @Index(columnList = "name"))
public class User {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(length = 100, nullable = false)
    private String name = "";

    @Column(length = 20)
    private @Nullable String phone; // new
    // end

    /** For Rowan. */
    protected User() {}

    /** The name. */
    public String getName() {
        return name;
    }

    /** The telephone number, null when it isn't known. */
    public @Nullable String getPhone() {
        return phone;
    }
}
