package io.rowan.unitofwork;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** Has a natural key, which kiosks refer to. */
@Entity
class Harbour {
    @Id
    @Column(length = 8)
    String code = "";

    String name = "";

    @Version
    long version;

    Harbour() {}

    Harbour(String code) {
        this.code = code;
        this.name = "Harbour " + code;
    }
}
