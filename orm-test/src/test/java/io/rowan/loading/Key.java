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
@Table(name = "door_keys")
class Key implements Serializable {
    private static final long serialVersionUID = 1L;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String label = "";

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Person holder;

    protected Key() {}

    Key(Person holder, String label) {
        this.holder = holder;
        this.label = label;
    }

    @Nullable
    Long getId() {
        return id;
    }

    String getLabel() {
        return label;
    }

    @Nullable
    Person getHolder() {
        return holder;
    }
}
