package io.rowan;

/** How tables and columns are called that the mapping does not name. Names that it gives stay as they are written. */
public enum Naming {
    /** {@code OrderItem.unitPrice} becomes {@code order_item.unit_price}. */
    SNAKE_CASE,
    /** {@code OrderItem.unitPrice} stays so, as Jakarta Persistence says; mixed case is quoted in SQL. */
    AS_WRITTEN;

    io.rowan.metadata.Naming rule() {
        return this == SNAKE_CASE ? io.rowan.metadata.Naming.snakeCase() : io.rowan.metadata.Naming.asWritten();
    }
}
