package io.rowan.flush;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** A row with ten values, as many as a usual one has. */
@Entity
class Probe {
    @Id
    long id;

    String name = "";

    @Nullable
    String place;

    @Nullable
    String remark;

    int low;
    int high;
    long total;
    double mean;
    boolean live;

    @Nullable
    Long owner;

    Probe() {}

    Probe(long id) {
        this.id = id;
        name = "probe " + id;
        place = "place " + id % 100;
        remark = "remark " + id % 1000;
        low = (int) (id % 7);
        high = (int) id;
        total = id * 31;
        mean = id / 2.0;
        live = id % 2 == 0;
        owner = id * 17;
    }
}
