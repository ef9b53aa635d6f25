package io.rowan.type;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/**
 * Truth values and numbers. Each reads with the getter of its own kind, so nothing is parsed or looked up. For null drivers
 * give zero or, some of them, what is no number.
 */
final class NumberTypes {
    private NumberTypes() {}

    static final class BooleanType extends SimpleType<Boolean> {
        BooleanType() {
            super(Boolean.class, Storage.BOOLEAN, Types.BOOLEAN);
        }

        @Override
        public void bind(PreparedStatement statement, int index, Boolean value) throws SQLException {
            statement.setBoolean(index, value);
        }

        @Override
        public @Nullable Object arrayElement(Boolean value) {
            return value;
        }

        @Override
        public @Nullable Boolean read(ResultSet rows, int index) throws SQLException {
            boolean value = rows.getBoolean(index);
            return !value && rows.wasNull() ? null : value;
        }
    }

    static final class ByteType extends SimpleType<Byte> {
        ByteType() {
            super(Byte.class, Storage.TINYINT, Types.TINYINT);
        }

        @Override
        public void bind(PreparedStatement statement, int index, Byte value) throws SQLException {
            statement.setByte(index, value);
        }

        @Override
        public @Nullable Object arrayElement(Byte value) {
            return value.shortValue();
        }

        @Override
        public @Nullable Byte read(ResultSet rows, int index) throws SQLException {
            byte value = rows.getByte(index);
            return value == 0 && rows.wasNull() ? null : value;
        }
    }

    static final class ShortType extends SimpleType<Short> {
        ShortType() {
            super(Short.class, Storage.SMALLINT, Types.SMALLINT);
        }

        @Override
        public void bind(PreparedStatement statement, int index, Short value) throws SQLException {
            statement.setShort(index, value);
        }

        @Override
        public @Nullable Object arrayElement(Short value) {
            return value;
        }

        @Override
        public @Nullable Short read(ResultSet rows, int index) throws SQLException {
            short value = rows.getShort(index);
            return value == 0 && rows.wasNull() ? null : value;
        }
    }

    static final class IntegerType extends SimpleType<Integer> {
        IntegerType() {
            super(Integer.class, Storage.INTEGER, Types.INTEGER);
        }

        @Override
        public void bind(PreparedStatement statement, int index, Integer value) throws SQLException {
            statement.setInt(index, value);
        }

        @Override
        public @Nullable Object arrayElement(Integer value) {
            return value;
        }

        @Override
        public @Nullable Integer read(ResultSet rows, int index) throws SQLException {
            int value = rows.getInt(index);
            return value == 0 && rows.wasNull() ? null : value;
        }
    }

    static final class LongType extends SimpleType<Long> {
        LongType() {
            super(Long.class, Storage.BIGINT, Types.BIGINT);
        }

        @Override
        public void bind(PreparedStatement statement, int index, Long value) throws SQLException {
            statement.setLong(index, value);
        }

        @Override
        public @Nullable Object arrayElement(Long value) {
            return value;
        }

        @Override
        public @Nullable Long read(ResultSet rows, int index) throws SQLException {
            long value = rows.getLong(index);
            return value == 0 && rows.wasNull() ? null : value;
        }
    }

    static final class FloatType extends SimpleType<Float> {
        FloatType() {
            super(Float.class, Storage.REAL, Types.REAL);
        }

        @Override
        public void bind(PreparedStatement statement, int index, Float value) throws SQLException {
            statement.setFloat(index, value);
        }

        @Override
        public @Nullable Object arrayElement(Float value) {
            return value;
        }

        @Override
        public @Nullable Float read(ResultSet rows, int index) throws SQLException {
            float value = rows.getFloat(index);
            return (value == 0 || Float.isNaN(value)) && rows.wasNull() ? null : value;
        }
    }

    static final class DoubleType extends SimpleType<Double> {
        DoubleType() {
            super(Double.class, Storage.DOUBLE, Types.DOUBLE);
        }

        @Override
        public void bind(PreparedStatement statement, int index, Double value) throws SQLException {
            statement.setDouble(index, value);
        }

        @Override
        public @Nullable Object arrayElement(Double value) {
            return value;
        }

        @Override
        public @Nullable Double read(ResultSet rows, int index) throws SQLException {
            double value = rows.getDouble(index);
            return (value == 0 || Double.isNaN(value)) && rows.wasNull() ? null : value;
        }
    }

    /** Two values are the same when they are equal as numbers: 1.0 and 1.00 write the same column. */
    static final class DecimalType extends SimpleType<BigDecimal> {
        DecimalType() {
            super(BigDecimal.class, Storage.NUMERIC, Types.NUMERIC);
        }

        @Override
        public void bind(PreparedStatement statement, int index, BigDecimal value) throws SQLException {
            statement.setBigDecimal(index, value);
        }

        @Override
        public @Nullable Object arrayElement(BigDecimal value) {
            return value;
        }

        @Override
        public @Nullable BigDecimal read(ResultSet rows, int index) throws SQLException {
            return rows.getBigDecimal(index);
        }

        @Override
        public boolean same(BigDecimal one, BigDecimal other) {
            return one.compareTo(other) == 0;
        }
    }

    static final class BigIntegerType extends SimpleType<BigInteger> {
        BigIntegerType() {
            super(BigInteger.class, Storage.NUMERIC, Types.NUMERIC);
        }

        @Override
        public void bind(PreparedStatement statement, int index, BigInteger value) throws SQLException {
            statement.setBigDecimal(index, new BigDecimal(value));
        }

        @Override
        public @Nullable Object arrayElement(BigInteger value) {
            return value;
        }

        @Override
        public @Nullable BigInteger read(ResultSet rows, int index) throws SQLException {
            BigDecimal value = rows.getBigDecimal(index);
            return value == null ? null : value.toBigIntegerExact();
        }
    }
}
