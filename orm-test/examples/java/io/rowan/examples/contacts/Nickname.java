package io.rowan.examples.contacts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

// snippet: nickname
/** A name that one has whatever its case, by a collation of one database. */
@Entity
@Table(name = "nicknames")
public class Nickname {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(columnDefinition = "varchar(100) collate nocase", unique = true)
    private String name;
    // end

    /** For Rowan. */
    protected Nickname() {
        this("");
    }

    /** A name that nobody has yet. */
    public Nickname(String name) {
        this.name = name;
    }

    /** The key, null before the name is saved. */
    public @Nullable Long getId() {
        return id;
    }

    /** The name, in the case in which it was given. */
    public String getName() {
        return name;
    }
}
