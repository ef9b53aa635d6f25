package io.rowan.flush;

import io.rowan.dialect.Dialect;
import io.rowan.dialect.Feature;
import io.rowan.error.DataException;
import io.rowan.mapping.Attribute;
import java.util.BitSet;
import java.util.List;

/**
 * Which attribute holds a character that the database keeps in no text. Looked for after the database has refused a row, so
 * rows that it takes cost nothing.
 */
final class NulText {
    private final RowValues values;
    private final Dialect dialect;

    NulText(RowValues values, Dialect dialect) {
        this.values = values;
        this.dialect = dialect;
    }

    /** The same failure with the attribute's name, if that was the reason. */
    DataException explain(Step step, DataException failure) {
        if (dialect.supports(Feature.NUL_CHARACTERS)) {
            return failure;
        }
        if (step instanceof Step.Inserts inserts && inserts.shape() instanceof WriteShape shape) {
            return explain(shape, inserts.rows(), failure);
        }
        return step instanceof Step.Updates updates
                ? explain((WriteShape) updates.shape(), updates.rows(), failure)
                : failure;
    }

    private DataException explain(WriteShape shape, List<RowChange> rows, DataException failure) {
        List<Attribute> attributes = shape.mapping().attributes();
        BitSet slots = shape.slots();
        for (RowChange row : rows) {
            EntityChange change = values.changeOf(row);
            for (int slot = slots.nextSetBit(0); slot >= 0; slot = slots.nextSetBit(slot + 1)) {
                int position = position(change.state()[slot]);
                if (position >= 0) {
                    return explained(change, attributes.get(slot), position, failure);
                }
            }
        }
        return failure;
    }

    private static int position(Object value) {
        return value instanceof String || value instanceof Character
                ? value.toString().indexOf('\0')
                : -1;
    }

    private DataException explained(EntityChange change, Attribute attribute, int position, DataException failure) {
        return new DataException(
                change.entry().mapping().name() + "." + attribute + " of "
                        + change.entry().label() + " holds the character of code 0 at position " + position
                        + ", which " + dialect.name() + " keeps in no text. Leave it out, or map bytes. "
                        + failure.getMessage(),
                failure.details(),
                failure.getCause());
    }
}
