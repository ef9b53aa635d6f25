package io.rowan.streaming;

import io.rowan.annotation.ReadOnly;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;

// snippet: entity
/** A table of another program's. */
@Entity
@ReadOnly
class Region {
    @Id
    String code = "";

    String name = "";
    // end

    @OneToMany(mappedBy = "region")
    @OrderBy("code")
    List<Place> places = new ArrayList<>();

    Region() {}

    Region(String code, String name) {
        this.code = code;
        this.name = name;
    }

    List<Place> places() {
        return places;
    }
}
