package io.rowan.transaction;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Versioned, with a unique owner, and the parent of its coins. */
@Entity
@Table(uniqueConstraints = @UniqueConstraint(name = "wallet_owner", columnNames = "owner"))
class Wallet {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @Version
    @Nullable
    Integer version;

    @Column(length = 20, nullable = false)
    @Nullable
    String owner;

    int balance;

    @OneToMany(mappedBy = "wallet", cascade = CascadeType.ALL, orphanRemoval = true)
    List<Coin> coins = new ArrayList<>();

    Wallet() {}

    Wallet(String owner, Coin... coins) {
        this.owner = owner;
        this.coins.addAll(List.of(coins));
    }
}
