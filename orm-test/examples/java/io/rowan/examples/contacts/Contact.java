package io.rowan.examples.contacts;

import io.rowan.annotation.CreatedAt;
import io.rowan.annotation.TableIndex;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

// snippet: contact
/** Somebody to call or to write to. */
@Entity
@Table(name = "contacts")
@TableIndex(columns = "lower(name)") // for names whatever their case
public class Contact {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(length = 100, nullable = false)
    private String name;

    @Column(length = 40)
    private @Nullable String phone;

    @Column(length = 200)
    private @Nullable String email;

    @CreatedAt
    private @Nullable Instant createdAt;
    // end

    /** For Rowan. */
    protected Contact() {
        this("", null, null);
    }

    /** A contact that can be called or written to. */
    public Contact(String name, @Nullable String phone, @Nullable String email) {
        this.name = name;
        this.phone = phone;
        this.email = email;
    }

    /** The key, null before the contact is saved. */
    public @Nullable Long getId() {
        return id;
    }

    /** The name. */
    public String getName() {
        return name;
    }

    /** Sets the name. */
    public void setName(String name) {
        this.name = name;
    }

    /** The telephone number. */
    public @Nullable String getPhone() {
        return phone;
    }

    /** Sets the telephone number. */
    public void setPhone(@Nullable String phone) {
        this.phone = phone;
    }

    /** The email address. */
    public @Nullable String getEmail() {
        return email;
    }

    /** Sets the email address. */
    public void setEmail(@Nullable String email) {
        this.email = email;
    }

    /** When the contact was saved. */
    public @Nullable Instant getCreatedAt() {
        return createdAt;
    }
}
