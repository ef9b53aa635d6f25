package io.rowan.unitofwork;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** Cannot be without a parent. */
@Entity
class Child {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    String name = "";

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @Nullable
    Parent parent;

    Child() {}

    Child(String name) {
        this.name = name;
    }
}
