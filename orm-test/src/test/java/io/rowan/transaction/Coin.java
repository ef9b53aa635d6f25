package io.rowan.transaction;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** Part of a wallet. */
@Entity
class Coin {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    int worth;

    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable
    Wallet wallet;

    Coin() {}

    Coin(int worth) {
        this.worth = worth;
    }

    int worth() {
        return worth;
    }
}
