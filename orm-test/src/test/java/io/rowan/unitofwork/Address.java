package io.rowan.unitofwork;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** May belong to a customer. */
@Entity
class Address {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    String street = "";

    int number;

    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable
    Customer customer;

    Address() {}

    Address(String street) {
        this.street = street;
    }
}
