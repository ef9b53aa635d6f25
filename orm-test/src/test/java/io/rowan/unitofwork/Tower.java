package io.rowan.unitofwork;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** Has a natural key, which clocks refer to. */
@Entity
class Tower {
    @Id
    @Column(length = 8)
    String code = "";

    String name = "";

    @Version
    long version;

    Tower() {}

    Tower(String code) {
        this.code = code;
        this.name = "Tower " + code;
    }
}
