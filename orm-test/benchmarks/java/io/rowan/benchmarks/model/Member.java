package io.rowan.benchmarks.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A person whose key is a sequence's, which gives 50 at a time. */
@Entity
@Table(name = "club_member")
public class Member extends Person {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "member_seq")
    @SequenceGenerator(name = "member_seq", sequenceName = "member_seq", allocationSize = 50)
    @Column(name = "id")
    private @Nullable Long id;

    /** An empty one. */
    public Member() {}

    /** One whose values follow from a number. */
    public Member(int number) {
        super(number);
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }
}
