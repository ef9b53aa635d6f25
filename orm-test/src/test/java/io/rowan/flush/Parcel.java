package io.rowan.flush;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A row whose key the database makes, and whose weight it makes too where none is given. */
@Entity
@Table(name = "parcels")
class Parcel {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @Column(nullable = false)
    String label = "";

    @Column(columnDefinition = "integer default 7 not null")
    @Nullable
    Integer weight;

    protected Parcel() {}

    Parcel(String label, @Nullable Integer weight) {
        this.label = label;
        this.weight = weight;
    }
}
