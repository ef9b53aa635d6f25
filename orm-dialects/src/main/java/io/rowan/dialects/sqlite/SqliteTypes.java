package io.rowan.dialects.sqlite;

import io.rowan.dialect.TypeNames;
import io.rowan.error.DataException;
import io.rowan.error.ErrorDetails;
import io.rowan.type.ColumnType;
import io.rowan.type.ConvertedType;
import io.rowan.type.Storage;
import io.rowan.type.SubstituteTypes;
import io.rowan.type.TypeRegistry;
import java.math.BigInteger;
import java.util.Objects;

/**
 * How values are stored where each value, not each column, has a type: as integer, real, text or bytes. The forms are
 * chosen so that the database compares, sorts and computes with them as others do.
 *
 * <ul>
 *   <li>Truth values are 0 and 1.
 *   <li>Decimals are integers when they are whole and fit into 64 bits, else reals of up to 15 digits; see {@link
 *       SubstituteTypes#decimalAsNumber()}. Whole numbers of more than 64 bits are refused, and so is what is not a
 *       number, of which the database would make a null.
 *   <li>Dates and times are text; see {@link SqliteTimes}. Times with offset are text too, which sorts by the local time.
 *   <li>UUIDs are their 36 characters.
 * </ul>
 */
final class SqliteTypes {
    /** An {@code integer} is an identity of 64 bits, an {@code int} holds 32. */
    static final TypeNames NAMES = TypeNames.standard()
            .with(Storage.TINYINT, "tinyint")
            .with(Storage.INTEGER, "int")
            .with(Storage.TEXT, "text")
            .with(Storage.TIME, "time")
            .with(Storage.TIME_WITH_TIME_ZONE, "timetz")
            .with(Storage.TIMESTAMP, "timestamp")
            .with(Storage.TIMESTAMP_WITH_TIME_ZONE, "timestamptz")
            .with(Storage.UUID, "char(36)")
            .with(Storage.JSON, "text")
            .withCast(Storage.BOOLEAN, "integer")
            .withCast(Storage.NUMERIC, "numeric")
            .withCast(Storage.VARBINARY, "blob")
            .withCast(Storage.DATE, "text")
            .withCast(Storage.TIME, "text")
            .withCast(Storage.TIME_WITH_TIME_ZONE, "text")
            .withCast(Storage.TIMESTAMP, "text")
            .withCast(Storage.TIMESTAMP_WITH_TIME_ZONE, "text");

    static final TypeRegistry REGISTRY = SqliteTimes.in(TypeRegistry.standard())
            .with(SubstituteTypes.decimalAsNumber())
            .with(ConvertedType.of(BigInteger.class, standard(Long.class), SqliteTypes::in64Bits, BigInteger::valueOf))
            .with(ConvertedType.of(Double.class, standard(Double.class), SqliteTypes::number, value -> value))
            .with(ConvertedType.of(Float.class, standard(Float.class), SqliteTypes::number, value -> value))
            .with(SubstituteTypes.uuidAsText())
            .with(SubstituteTypes.offsetTimeAsText())
            .withResult(new SqliteResult());

    private SqliteTypes() {}

    @SuppressWarnings("unchecked")
    private static <T> ColumnType<T> standard(Class<T> javaType) {
        return (ColumnType<T>) Objects.requireNonNull(TypeRegistry.standard().find(javaType));
    }

    private static long in64Bits(BigInteger value) {
        if (value.bitLength() >= Long.SIZE) {
            throw misfit(
                    "A whole number of " + value.bitLength() + " bits does not fit into SQLite's 64; map it as text");
        }
        return value.longValue();
    }

    private static <T extends Number> T number(T value) {
        if (Double.isNaN(value.doubleValue())) {
            throw misfit("SQLite makes null of NaN, so it cannot be stored; map the column as nullable and set null");
        }
        return value;
    }

    static DataException misfit(String what) {
        return new DataException(what, new ErrorDetails(null, null, 0, null, null, null), null);
    }
}
