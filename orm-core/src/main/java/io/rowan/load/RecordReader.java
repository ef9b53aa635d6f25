package io.rowan.load;

import io.rowan.error.EntityInstantiationException;
import io.rowan.type.ColumnType;
import java.lang.invoke.MethodHandle;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes the records of one select whose items are all values. Belongs to the compiled select, and learns: once many rows
 * have come, it reads them by a handle that fits just this select. Safe for threads.
 */
final class RecordReader {
    /** Rows after which a handle has paid for itself. */
    private static final int MANY = 2_000;

    private final RecordMaker maker;
    private final ValueReader[] readers;
    private int rows;
    private volatile @Nullable MethodHandle handle;

    RecordReader(RecordMaker maker, ValueReader[] readers) {
        this.maker = maker;
        this.readers = readers;
    }

    /** Whether the select wants this record of these columns; a cached one may be of another class of the same name. */
    boolean fits(RecordMaker wanted) {
        return maker == wanted;
    }

    Object read(ResultSet row) throws SQLException {
        MethodHandle direct = handle;
        if (direct != null) {
            return call(direct, row);
        }
        @Nullable Object[] values = new @Nullable Object[readers.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = readers[i].read(row);
        }
        if (++rows > MANY) {
            handle = direct();
        }
        return maker.make(values);
    }

    private MethodHandle direct() {
        List<ColumnType<?>> types = Arrays.<ColumnType<?>>asList(
                Arrays.stream(readers).map(ValueReader::type).toArray(ColumnType<?>[]::new));
        return maker.reader(
                types, Arrays.stream(readers).mapToInt(ValueReader::column).toArray());
    }

    private static Object call(MethodHandle direct, ResultSet row) throws SQLException {
        try {
            return direct.invokeExact(row);
        } catch (SQLException | RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new EntityInstantiationException(
                    "A record cannot be made from a row: its constructor failed: " + e + ".");
        }
    }
}
