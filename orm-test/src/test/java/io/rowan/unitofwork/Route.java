package io.rowan.unitofwork;

import io.rowan.annotation.OnUpdateCascade;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import java.util.ArrayList;
import java.util.List;

/** Has a natural key, which rows of a join table follow by the database. */
@Entity
class Route {
    @Id
    @Column(length = 8)
    String code = "";

    @ManyToMany
    @OnUpdateCascade
    List<Customer> riders = new ArrayList<>();

    Route() {}

    Route(String code, Customer... riders) {
        this.code = code;
        this.riders.addAll(List.of(riders));
    }
}
