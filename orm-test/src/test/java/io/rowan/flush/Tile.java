package io.rowan.flush;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Counts how often its one attribute beside the id is read, which is what a comparison with the snapshot does. */
@Entity
class Tile {
    private long id;
    private int colour;
    private int reads;

    Tile() {}

    Tile(long id) {
        this.id = id;
    }

    @Id
    long getId() {
        return id;
    }

    void setId(long id) {
        this.id = id;
    }

    int getColour() {
        reads++;
        return colour;
    }

    void setColour(int colour) {
        this.colour = colour;
    }

    /** How often the colour was read since this was asked last. */
    int takeReads() {
        int taken = reads;
        reads = 0;
        return taken;
    }
}
