package io.rowan.concurrency;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** Money with a version. */
@Entity
public class Purse {
    @Id
    int id;

    @Version
    int version;

    int coins;

    protected Purse() {}

    Purse(int id, int coins) {
        this.id = id;
        this.coins = coins;
    }
}
