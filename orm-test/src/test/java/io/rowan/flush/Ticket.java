package io.rowan.flush;

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

/** Columns that the database fills, and times. */
@Entity
@Table(name = "tickets")
class Ticket {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @Column(nullable = false)
    String title = "";

    @Column(columnDefinition = "varchar(20) default 'open' not null")
    @Nullable
    String status;

    @Column(columnDefinition = "integer default 7", insertable = false, updatable = false)
    @Nullable
    Integer priority;

    @CreatedAt
    @Nullable
    Instant created;

    @UpdatedAt
    @Nullable
    Instant changed;

    protected Ticket() {}

    Ticket(String title) {
        this.title = title;
    }
}
