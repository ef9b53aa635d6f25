package io.rowan.session;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Owns its players: cascades all, removes orphans. */
@Entity
class Team {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @Column(nullable = false, unique = true)
    String name = "";

    @OneToMany(mappedBy = "team", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("name")
    List<Player> players = new ArrayList<>();

    Team() {}

    Team(String name, Player... players) {
        this.name = name;
        this.players.addAll(List.of(players));
    }

    @Nullable
    Long id() {
        return id;
    }

    String name() {
        return name;
    }

    List<Player> players() {
        return players;
    }
}
