package io.rowan.model;

import org.jspecify.annotations.Nullable;

/** What the entities of the model have in common, so that steps can treat them alike. */
public interface Thing {
    @Nullable
    Object getId();

    /** A name that no other of its class may have; of a skill its id. */
    String getLabel();

    void setLabel(String label);

    int getAmount();

    void setAmount(int amount);
}
