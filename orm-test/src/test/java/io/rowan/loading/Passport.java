package io.rowan.loading;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "passports")
class Passport implements Serializable {
    private static final long serialVersionUID = 1L;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String number = "";

    @OneToOne(fetch = FetchType.LAZY)
    private @Nullable Person owner;

    protected Passport() {}

    Passport(Person owner, String number) {
        this.owner = owner;
        this.number = number;
    }

    @Nullable
    Long getId() {
        return id;
    }

    String getNumber() {
        return number;
    }

    @Nullable
    Person getOwner() {
        return owner;
    }
}
