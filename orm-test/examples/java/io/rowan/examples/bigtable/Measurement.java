package io.rowan.examples.bigtable;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a station measured. There are many of them. */
@Entity
@Table(name = "measurements")
public class Measurement {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "station_id")
    private @Nullable Station station;

    private long amount;

    private boolean checked;

    /** For Rowan, which sets the fields afterwards. */
    protected Measurement() {}

    /**
     * A measurement.
     *
     * @param station where
     * @param amount how much
     */
    public Measurement(Station station, long amount) {
        this.station = station;
        this.amount = amount;
    }

    /** Says that somebody has looked at it. */
    public void check() {
        checked = true;
    }

    /**
     * The key.
     *
     * @return null until the measurement is stored
     */
    public @Nullable Long getId() {
        return id;
    }

    /**
     * Where it was measured.
     *
     * @return the station
     */
    public Station getStation() {
        return Objects.requireNonNull(station);
    }

    /**
     * How much it was.
     *
     * @return the amount
     */
    public long getAmount() {
        return amount;
    }

    /**
     * Whether somebody has looked at it.
     *
     * @return false for a new one
     */
    public boolean isChecked() {
        return checked;
    }
}
