package io.rowan.errors;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Whom badges belong to. */
@Entity
@Table(name = "holders")
class Holder {
    @Id
    long id;

    protected Holder() {}

    Holder(long id) {
        this.id = id;
    }
}
