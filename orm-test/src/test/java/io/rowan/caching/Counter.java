package io.rowan.caching;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** A number that many threads count up. */
@Entity
@Cacheable
class Counter {
    @Id
    long id;

    long value;

    @Version
    int version;

    protected Counter() {}

    Counter(long id) {
        this.id = id;
    }
}
