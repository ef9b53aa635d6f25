package io.rowan.type;

/** What all types of this package have: their class, their storage and the JDBC type of their null. */
abstract class SimpleType<T> implements ColumnType<T> {
    private final Class<T> javaType;
    private final Storage storage;
    private final int jdbcType;

    SimpleType(Class<T> javaType, Storage storage, int jdbcType) {
        this.javaType = javaType;
        this.storage = storage;
        this.jdbcType = jdbcType;
    }

    @Override
    public final Class<T> javaType() {
        return javaType;
    }

    @Override
    public final Storage storage() {
        return storage;
    }

    @Override
    public final int jdbcType() {
        return jdbcType;
    }

    @Override
    public String toString() {
        return javaType.getSimpleName() + " as " + storage;
    }
}
