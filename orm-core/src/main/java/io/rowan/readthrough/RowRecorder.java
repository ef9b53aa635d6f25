package io.rowan.readthrough;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes down rows of a result: for each column what its type asks the driver for, and what the driver gives. So a
 * type of any kind, with converters and JSON too, reads the same from a {@link RecordedRows} later, and no class but JDBC's is
 * ever serialised. Belongs to one thread.
 */
public final class RowRecorder {
    private final RowShape shape;
    private final Map<String, Integer> calls = new LinkedHashMap<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(body);
    private int rows;
    private boolean possible = true;

    /** What one column gave: the calls with their values, null for SQL null. */
    private static final class Cell {
        final List<String> calls = new ArrayList<>(1);
        final List<@Nullable Object> values = new ArrayList<>(1);
    }

    /**
     * Makes a recorder of no rows.
     *
     * @param shape which columns are taken down
     */
    public RowRecorder(RowShape shape) {
        this.shape = shape;
    }

    /**
     * Takes down the present row.
     *
     * @param row a result that stands on it
     * @throws SQLException when the driver fails
     */
    public void take(ResultSet row) throws SQLException {
        if (!possible) {
            return;
        }
        try {
            write(row);
        } catch (ValueFormat.UnknownKindException e) {
            possible = false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(ResultSet row) throws SQLException, IOException {
        for (RowShape.Slot slot : shape.slots()) {
            Cell cell = new Cell();
            slot.type().read(recording(row, cell), slot.column());
            write(cell);
        }
        rows++;
    }

    private static ResultSet recording(ResultSet row, Cell cell) {
        return (ResultSet) Proxy.newProxyInstance(
                RowRecorder.class.getClassLoader(),
                new Class<?>[] {ResultSet.class},
                (proxy, method, arguments) -> record(row, cell, method, arguments));
    }

    private static @Nullable Object record(
            ResultSet row, Cell cell, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        if (method.getName().equals("wasNull")) {
            return wasNull(row, cell);
        }
        String call = RecordedRows.call(method, arguments);
        if (call == null) {
            throw new ValueFormat.UnknownKindException(method.getName());
        }
        Object value = ask(row, method, arguments);
        Object plain = value instanceof Array array ? elements(array) : value;
        cell.calls.add(call);
        cell.values.add(plain);
        return plain == value || plain == null ? value : RecordedRows.array((List<?>) plain);
    }

    private static boolean wasNull(ResultSet row, Cell cell) throws SQLException {
        boolean wasNull = row.wasNull();
        if (wasNull) {
            cell.values.set(cell.values.size() - 1, null);
        }
        return wasNull;
    }

    private static List<@Nullable Object> elements(Array array) throws SQLException {
        if (array.getArray() instanceof Object[] elements) {
            return new ArrayList<>(Arrays.asList(elements));
        }
        throw new ValueFormat.UnknownKindException("array");
    }

    private static @Nullable Object ask(ResultSet row, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(row, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private void write(Cell cell) throws IOException {
        out.writeByte(cell.calls.size());
        for (int i = 0; i < cell.calls.size(); i++) {
            out.writeByte(calls.computeIfAbsent(cell.calls.get(i), c -> calls.size()));
            ValueFormat.write(out, cell.values.get(i));
        }
    }

    /**
     * The rows that were taken down.
     *
     * @return their bytes, for {@link RecordedRows}; null when the driver gave something that is no plain value
     */
    public byte @Nullable [] bytes() {
        if (!possible) {
            return null;
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (DataOutputStream whole = new DataOutputStream(all)) {
            writeHead(whole);
            body.writeTo(whole);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toByteArray();
    }

    private void writeHead(DataOutputStream head) throws IOException {
        head.writeShort(shape.slots().size());
        for (RowShape.Slot slot : shape.slots()) {
            head.writeShort(slot.column());
        }
        head.writeByte(calls.size());
        for (String call : calls.keySet()) {
            head.writeUTF(call);
        }
        head.writeInt(rows);
    }
}
