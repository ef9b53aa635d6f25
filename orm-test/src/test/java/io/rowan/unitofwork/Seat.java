package io.rowan.unitofwork;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** Has an assigned key and a unique holder. */
@Entity
class Seat {
    @Id
    String code = "";

    @Column(unique = true)
    @Nullable
    String holder;

    int price;

    Seat() {}

    Seat(String code, @Nullable String holder) {
        this.code = code;
        this.holder = holder;
    }
}
