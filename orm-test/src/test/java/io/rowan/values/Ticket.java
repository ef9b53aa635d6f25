package io.rowan.values;

import io.rowan.annotation.TableIndex;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** A seat is free again when its ticket is given back. */
@Entity
@TableIndex(columns = "seat", unique = true, where = "returned = 0")
class Ticket {
    @Id
    @GeneratedValue
    @Nullable
    Long id;

    int seat;
    int returned;

    protected Ticket() {}

    Ticket(int seat, int returned) {
        this.seat = seat;
        this.returned = returned;
    }
}
