package io.rowan.migration.v2;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A member's card. */
@Entity
@Table(name = "cards")
public class Card {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private int number;

    @ManyToOne(optional = false)
    private @Nullable Member member;

    protected Card() {}

    public Card(int number, Member member) {
        this.number = number;
        this.member = member;
    }
}
