package io.rowan.unitofwork;

import io.rowan.annotation.OnUpdateCascade;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** Its foreign key follows the station's key by the database; the key is a plain attribute too. */
@Entity
class Platform {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "station_code")
    @OnUpdateCascade
    @Nullable
    Station station;

    @Column(name = "station_code", insertable = false, updatable = false)
    @Nullable
    String stationCode;

    Platform() {}

    Platform(Station station) {
        this.station = station;
    }
}
