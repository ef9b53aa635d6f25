package io.rowan.session;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Its key is assigned by the program. */
@Entity
class Country {
    @Id
    String code = "";

    String name = "";

    Country() {}

    Country(String code, String name) {
        this.code = code;
        this.name = name;
    }

    String name() {
        return name;
    }
}
