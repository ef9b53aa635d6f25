package io.rowan.type;

import io.rowan.error.DataException;
import io.rowan.error.ErrorDetails;
import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/**
 * Decimals in a database whose numbers are integers of 64 bits and reals of 64 bits.
 *
 * <p>Whole ones that fit go as integers. Others of up to 15 digits go as reals, which hold each of them apart and give
 * the same 15 digits back. More digits would be lost without a word, so they are refused. As text all digits would be
 * there, but {@code '10' < '9'}, and every sum would be one of reals after all.
 *
 * @param scale the digits after the point that a value has at least when it is read, as its column promises
 */
record DecimalAsNumberType(int scale) implements ColumnType<BigDecimal> {
    private static final int DIGITS = 15;
    private static final MathContext READ = new MathContext(DIGITS);
    private static final int USUAL_SCALE = 2;
    private static final int LARGEST_EXPONENT = 300;
    private static final BigDecimal LEAST = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

    @Override
    public Class<BigDecimal> javaType() {
        return BigDecimal.class;
    }

    @Override
    public Storage storage() {
        return Storage.NUMERIC;
    }

    @Override
    public int jdbcType() {
        return Types.NUMERIC;
    }

    @Override
    public ColumnType<BigDecimal> sized(int precision, int columnScale) {
        return new DecimalAsNumberType(precision == 0 && columnScale == 0 ? USUAL_SCALE : columnScale);
    }

    @Override
    public void bind(PreparedStatement statement, int index, BigDecimal value) throws SQLException {
        BigDecimal plain = value.stripTrailingZeros();
        if (plain.scale() <= 0 && plain.compareTo(LEAST) >= 0 && plain.compareTo(MOST) <= 0) {
            statement.setLong(index, plain.longValueExact());
        } else if (plain.precision() <= DIGITS && Math.abs(plain.precision() - plain.scale()) <= LARGEST_EXPONENT) {
            statement.setDouble(index, plain.doubleValue());
        } else {
            throw misfit("A decimal of " + plain.precision() + " digits does not fit into the database, which keeps "
                    + DIGITS + " of them, or 64 bits of a whole number; round it, or map it as text");
        }
    }

    @Override
    public @Nullable BigDecimal read(ResultSet rows, int index) throws SQLException {
        Object value = rows.getObject(index);
        return value == null ? null : decimal(value, scale);
    }

    /** A stored or computed number, with at least some digits after the point. */
    static BigDecimal decimal(Object value, int scale) {
        BigDecimal number = exact(value);
        return number.scale() < scale ? number.setScale(scale) : number;
    }

    private static BigDecimal exact(Object value) {
        if (value instanceof Double real && Double.isFinite(real)) {
            BigDecimal rounded = new BigDecimal(real, READ).stripTrailingZeros();
            return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
        }
        try {
            return new BigDecimal(value.toString());
        } catch (NumberFormatException e) {
            throw misfit(
                    "The column of a decimal holds something that is no number; correct the row or map the column as"
                            + " a String");
        }
    }

    private static DataException misfit(String what) {
        return new DataException(what, new ErrorDetails(null, null, 0, null, null, null), null);
    }

    @Override
    public boolean same(BigDecimal one, BigDecimal other) {
        return one.compareTo(other) == 0;
    }

    @Override
    public String toString() {
        return "BigDecimal as integer or real";
    }
}
