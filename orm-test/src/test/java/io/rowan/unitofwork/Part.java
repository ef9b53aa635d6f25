package io.rowan.unitofwork;

import io.rowan.annotation.CreatedAt;
import io.rowan.annotation.UpdatedAt;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Is made of parts, and has all that a database and Rowan can generate. */
@Entity
class Part {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @Column(unique = true)
    String name = "";

    @Column(columnDefinition = "varchar(20) default 'new'")
    @Nullable
    String status;

    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable
    Part whole;

    @Version
    @Nullable
    Integer version;

    @CreatedAt
    @Nullable
    Instant createdAt;

    @UpdatedAt
    @Nullable
    Instant updatedAt;

    Part() {}

    Part(String name) {
        this.name = name;
    }

    Part(String name, @Nullable Part whole) {
        this.name = name;
        this.whole = whole;
    }

    String name() {
        return name;
    }

    @Nullable
    Part whole() {
        return whole;
    }
}
