package io.rowan.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Hangs on the board of a branch, which alone knows it. */
@Entity
public class Note implements Thing {
    @Id
    @GeneratedValue
    @Nullable
    UUID id;

    @Column(unique = true, nullable = false)
    String label = "";

    int amount;

    @Override
    public @Nullable UUID getId() {
        return id;
    }

    @Override
    public String getLabel() {
        return label;
    }

    @Override
    public void setLabel(String label) {
        this.label = label;
    }

    @Override
    public int getAmount() {
        return amount;
    }

    @Override
    public void setAmount(int amount) {
        this.amount = amount;
    }
}
