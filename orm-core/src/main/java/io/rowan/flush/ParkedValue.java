package io.rowan.flush;

import io.rowan.error.FlushException;
import io.rowan.mapping.EntityMapping;
import io.rowan.schema.Column;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** What a unique column holds while two rows swap their values: null where it may, else a value that no row has. */
final class ParkedValue {
    private ParkedValue() {}

    /** The column of a unique key that gives way: one that may be null, else one that a free value can be made for. */
    static Column columnOf(TableLayout layout, TableLayout.Unique unique) {
        Column free = null;
        for (int slot : unique.slots()) {
            Column column = layout.column(slot);
            if (column.nullable()) {
                return column;
            }
            if (free == null || freeValue(free) == null) {
                free = column;
            }
        }
        return free == null ? layout.column(unique.slots()[0]) : free;
    }

    static @Nullable Object of(EntityMapping mapping, Column column) {
        if (column.nullable()) {
            return null;
        }
        Object value = freeValue(column);
        if (value == null) {
            throw new FlushException("Two rows of " + mapping.table().name() + " swap their unique values of "
                    + column.name() + ", which may not be null and whose type "
                    + column.type().javaType().getSimpleName()
                    + " has no value that is surely free. Flush one of them with another value first.");
        }
        return value;
    }

    private static @Nullable Object freeValue(Column column) {
        Class<?> type = column.type().javaType();
        if (type == String.class) {
            String text = UUID.randomUUID().toString().replace("-", "");
            int length = column.size().length();
            return length > 0 && length < text.length() ? text.substring(0, length) : text;
        }
        if (type == UUID.class) {
            return UUID.randomUUID();
        }
        int number = -1 - ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE - 1);
        if (type == Long.class) {
            return (long) number * 4_096;
        }
        if (type == Integer.class) {
            return number;
        }
        if (type == BigInteger.class) {
            return BigInteger.valueOf(number);
        }
        return type == BigDecimal.class && column.size().precision() == 0 ? BigDecimal.valueOf(number) : null;
    }
}
