package io.rowan.session;

import jakarta.persistence.Embeddable;

/** A value as a class that can be changed in place. */
@Embeddable
class Address {
    String street = "";
    String city = "";

    Address() {}

    Address(String street, String city) {
        this.street = street;
        this.city = city;
    }
}
