package io.rowan.mapping;

import io.rowan.schema.Column;
import org.jspecify.annotations.Nullable;

/** A relationship to at most one entity: many-to-one, or one-to-one of either side. */
public final class ToOneAttribute extends Attribute {
    private final Relationship relationship;
    private final @Nullable Column column;
    private final BasicAttribute.Write write;
    private @Nullable EntityMapping target;
    private @Nullable Attribute inverse;

    /**
     * Makes the attribute.
     *
     * @param path the way to the value
     * @param slot its place in the state
     * @param relationship target, cascades and the rest
     * @param column the foreign key's column in the owner's table, null for the inverse side of a one-to-one
     * @param write which statements write the column
     */
    public ToOneAttribute(
            PropertyPath path,
            int slot,
            Relationship relationship,
            @Nullable Column column,
            BasicAttribute.Write write) {
        super(path, slot);
        this.relationship = relationship;
        this.column = column;
        this.write = write;
    }

    void link(EntityMapping linked, @Nullable Attribute otherSide) {
        this.target = linked;
        this.inverse = otherSide;
    }

    /**
     * Target, cascades and the rest.
     *
     * @return the relationship
     */
    public Relationship relationship() {
        return relationship;
    }

    /**
     * The foreign key's column.
     *
     * @return the column in the owner's table, null for the inverse side of a one-to-one
     */
    public @Nullable Column column() {
        return column;
    }

    /**
     * Whether this side has the foreign key.
     *
     * @return false for the inverse side of a one-to-one
     */
    public boolean owning() {
        return column != null;
    }

    /**
     * The foreign key's column of an owning side.
     *
     * @return the column
     */
    public Column foreignKeyColumn() {
        Column known = column;
        if (known == null) {
            throw new IllegalStateException(name() + " is the inverse side and has no column");
        }
        return known;
    }

    /**
     * Whether inserts write the column.
     *
     * @return the mapping's word
     */
    public boolean insertable() {
        return write.insertable();
    }

    /**
     * Whether updates write the column.
     *
     * @return the mapping's word
     */
    public boolean updatable() {
        return write.updatable();
    }

    /**
     * The mapping at the other end.
     *
     * @return the target's mapping
     */
    public EntityMapping target() {
        EntityMapping known = target;
        if (known == null) {
            throw new IllegalStateException(name() + " is not linked yet");
        }
        return known;
    }

    /**
     * The attribute at the other end of a two-way relationship: the collection or one-to-one mapped by this
     * attribute, or, on an inverse side, the owning attribute.
     *
     * @return a {@link ToManyAttribute} or {@link ToOneAttribute} of the target, null for a one-way relationship
     */
    public @Nullable Attribute otherSide() {
        return inverse;
    }
}
