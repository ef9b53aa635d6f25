package io.rowan.flush;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** Versioned, with an assigned id and two unique columns, one of which may be null. */
@Entity
@Table(name = "accounts")
class Account {
    @Id
    Long id = 0L;

    @Version
    int version;

    @Column(nullable = false, unique = true)
    String email = "";

    @Column(unique = true)
    @Nullable
    Integer seat;

    long balance;

    protected Account() {}

    Account(long id, String email) {
        this.id = id;
        this.email = email;
    }
}
