package io.rowan.examples.bigtable;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A place where something is measured. */
@Entity
@Table(name = "stations")
public class Station {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(nullable = false)
    private String name;

    /** For Rowan, which sets the fields afterwards. */
    protected Station() {
        this("");
    }

    /**
     * A station.
     *
     * @param name what it is called
     */
    public Station(String name) {
        this.name = name;
    }

    /**
     * What it is called.
     *
     * @return the name
     */
    public String getName() {
        return name;
    }
}
