package io.rowan.unitofwork;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cascades nothing to its addresses. */
@Entity
class Customer {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    String name = "";

    @OneToMany(mappedBy = "customer")
    List<Address> addresses = new ArrayList<>();

    Customer() {}

    Customer(String name, Address... addresses) {
        this.name = name;
        this.addresses.addAll(List.of(addresses));
    }

    String name() {
        return name;
    }
}
