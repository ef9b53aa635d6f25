package io.rowan.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Values that are kept as values of another type: a {@code YearMonth} as text, or what a JPA attribute converter
 * makes. Two values are the same when what they are converted to is.
 *
 * @param <T> the Java type of a value
 * @param <S> the type that the column keeps
 */
public final class ConvertedType<T, S> implements ColumnType<T> {
    private final Class<T> javaType;
    private final ColumnType<S> base;
    private final Conversion<T, S> conversion;
    private final boolean mutable;

    /** There, back, and what two values that are the same have in common; null for what they are converted to. */
    private record Conversion<T, S>(
            Function<? super T, ? extends @Nullable S> toColumn,
            Function<? super S, ? extends @Nullable T> fromColumn,
            @Nullable Function<? super T, ?> meaning) {}

    private ConvertedType(Class<T> javaType, ColumnType<S> base, Conversion<T, S> conversion, boolean mutable) {
        this.javaType = javaType;
        this.base = base;
        this.conversion = conversion;
        this.mutable = mutable;
    }

    /**
     * A type of values that cannot change inside.
     *
     * @param <T> the Java type of a value
     * @param <S> the type that the column keeps
     * @param javaType the boxed class of the values
     * @param base the column's type
     * @param toColumn makes a column's value, null for SQL null; never sees null
     * @param fromColumn makes a value from a column's; never sees null
     * @return the type
     */
    public static <T, S> ConvertedType<T, S> of(
            Class<T> javaType,
            ColumnType<S> base,
            Function<? super T, ? extends @Nullable S> toColumn,
            Function<? super S, ? extends @Nullable T> fromColumn) {
        return new ConvertedType<>(javaType, base, new Conversion<>(toColumn, fromColumn, null), false);
    }

    /**
     * The same type for values that can change inside, such as lists. Their snapshots are made by converting there
     * and back.
     *
     * @return the type
     */
    public ConvertedType<T, S> ofMutableValues() {
        return new ConvertedType<>(javaType, base, conversion, true);
    }

    /**
     * The same type for values that are the same when what they mean is equal, whatever they are converted to.
     *
     * @param meaning what a value means
     * @return the type
     */
    public ConvertedType<T, S> sameBy(Function<? super T, ?> meaning) {
        return new ConvertedType<>(
                javaType, base, new Conversion<>(conversion.toColumn, conversion.fromColumn, meaning), mutable);
    }

    /** The same conversion to another type of the same values, if these are the ones that it converts to. */
    @SuppressWarnings("unchecked")
    ConvertedType<T, S> following(ColumnType<?> replacement) {
        return base.javaType() == replacement.javaType() && !(base instanceof KeptAsType)
                ? new ConvertedType<>(javaType, (ColumnType<S>) replacement, conversion, mutable)
                : this;
    }

    @Override
    public Class<T> javaType() {
        return javaType;
    }

    @Override
    public Storage storage() {
        return base.storage();
    }

    @Override
    public int jdbcType() {
        return base.jdbcType();
    }

    @Override
    public void bind(PreparedStatement statement, int index, T value) throws SQLException {
        S converted = conversion.toColumn.apply(value);
        if (converted == null) {
            base.bindNull(statement, index);
        } else {
            base.bind(statement, index, converted);
        }
    }

    /** What is converted to null goes by itself. */
    @Override
    public @Nullable Object arrayElement(T value) {
        S converted = conversion.toColumn.apply(value);
        return converted == null ? null : base.arrayElement(converted);
    }

    @Override
    public void bindNull(PreparedStatement statement, int index) throws SQLException {
        base.bindNull(statement, index);
    }

    @Override
    public @Nullable T read(ResultSet rows, int index) throws SQLException {
        S value = base.read(rows, index);
        return value == null ? null : conversion.fromColumn.apply(value);
    }

    @Override
    public boolean same(T one, T other) {
        if (conversion.meaning != null) {
            return conversion.meaning.apply(one).equals(conversion.meaning.apply(other));
        }
        S left = conversion.toColumn.apply(one);
        S right = conversion.toColumn.apply(other);
        return left == null || right == null ? left == right : base.same(left, right);
    }

    @Override
    public boolean mutable() {
        return mutable;
    }

    @Override
    public T copy(T value) {
        if (!mutable) {
            return value;
        }
        S converted = conversion.toColumn.apply(value);
        T copied = converted == null ? null : conversion.fromColumn.apply(converted);
        return copied == null ? value : copied;
    }

    @Override
    public ColumnType<T> sized(int precision, int scale) {
        ColumnType<S> sized = base.sized(precision, scale);
        return sized == base ? this : new ConvertedType<>(javaType, sized, conversion, mutable);
    }

    @Override
    public ColumnType<?> stored() {
        return base.stored();
    }

    @Override
    public String toString() {
        return javaType.getSimpleName() + " as " + base;
    }
}
