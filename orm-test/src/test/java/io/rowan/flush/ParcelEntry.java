package io.rowan.flush;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** What a trigger writes when a parcel is inserted: a row with a key of its own, far from the parcel's. */
@Entity
@Table(name = "parcel_entries")
class ParcelEntry {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @Column(nullable = false)
    String label = "";

    protected ParcelEntry() {}

    ParcelEntry(String label) {
        this.label = label;
    }
}
