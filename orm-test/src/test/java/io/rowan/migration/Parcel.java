package io.rowan.migration;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A parcel with a check and a computed price. */
@Entity
@Table(name = "parcels", check = @CheckConstraint(name = "ck_parcels_weight", constraint = "weight > 0"))
class Parcel {
    @Id
    @Nullable
    Long id;

    int weight;

    @Column(columnDefinition = "integer generated always as (weight * 2)", insertable = false, updatable = false)
    @Nullable
    Integer price;

    @Column(length = 10)
    @Nullable
    String seal;

    protected Parcel() {}

    Parcel(long id, int weight) {
        this.id = id;
        this.weight = weight;
    }
}
