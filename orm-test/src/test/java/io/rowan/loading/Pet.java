package io.rowan.loading;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "pets")
class Pet implements Serializable {
    private static final long serialVersionUID = 1L;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String name = "";

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Person owner;

    protected Pet() {}

    Pet(Person owner, String name) {
        this.owner = owner;
        this.name = name;
    }

    @Nullable
    Long getId() {
        return id;
    }

    String getName() {
        return name;
    }

    @Nullable
    Person getOwner() {
        return owner;
    }
}
