package io.rowan.migration.v2;

import io.rowan.annotation.OnDelete;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A book in a member's hands. */
@Entity
@Table(name = "loans")
public class Loan {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String title = "";

    @ManyToOne(optional = false)
    @OnDelete(OnDelete.Action.CASCADE)
    private @Nullable Member member;

    protected Loan() {}

    public Loan(String title, Member member) {
        this.title = title;
        this.member = member;
    }
}
