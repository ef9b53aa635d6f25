package io.rowan.streaming;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Has an assigned id. */
@Entity
class Topic {
    @Id
    String code = "";

    String name = "";

    Topic() {}

    Topic(String code, String name) {
        this.code = code;
        this.name = name;
    }
}
