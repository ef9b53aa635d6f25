package io.rowan.session;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

/** Versioned, stamped, and made of embeddables: a class and a record. */
@Entity
class Account extends Stamped {
    String owner = "";

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "balance_amount"))
    @AttributeOverride(name = "currency", column = @Column(name = "balance_currency"))
    Money balance = new Money(0, "EUR");

    @Embedded
    @Nullable
    Address address;

    Account() {}

    Account(String owner) {
        this.owner = owner;
    }
}
