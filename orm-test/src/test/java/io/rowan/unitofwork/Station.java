package io.rowan.unitofwork;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;

/** Has a natural key, which platforms refer to. */
@Entity
class Station {
    @Id
    @Column(length = 8)
    String code = "";

    String name = "";

    @Version
    long version;

    @OneToMany(mappedBy = "station")
    List<Platform> platforms = new ArrayList<>();

    Station() {}

    Station(String code) {
        this.code = code;
        this.name = "Station " + code;
    }
}
