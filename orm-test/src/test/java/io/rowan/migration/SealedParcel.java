package io.rowan.migration;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** The same, of which each has a seal. */
@Entity
@Table(name = "parcels", check = @CheckConstraint(name = "ck_parcels_weight", constraint = "weight > 0"))
class SealedParcel {
    @Id
    @Nullable
    Long id;

    int weight;

    @Column(columnDefinition = "integer generated always as (weight * 2)", insertable = false, updatable = false)
    @Nullable
    Integer price;

    @Column(nullable = false, columnDefinition = "varchar(10) default 'none'")
    @Nullable
    String seal;

    protected SealedParcel() {}

    SealedParcel(long id, int weight) {
        this.id = id;
        this.weight = weight;
    }
}
