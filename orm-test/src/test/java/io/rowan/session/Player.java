package io.rowan.session;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** Belongs to a team, whose other side this is. */
@Entity
class Player {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    String name = "";

    int goals;

    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable
    Team team;

    Player() {}

    Player(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }
}
