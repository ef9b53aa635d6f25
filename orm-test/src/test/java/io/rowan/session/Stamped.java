package io.rowan.session;

import io.rowan.annotation.CreatedAt;
import io.rowan.annotation.UpdatedAt;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What several entities have in common: key, version and timestamps. */
@MappedSuperclass
abstract class Stamped {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @Version
    @Nullable
    Integer version;

    @CreatedAt
    @Nullable
    Instant createdAt;

    @UpdatedAt
    @Nullable
    Instant updatedAt;
}
