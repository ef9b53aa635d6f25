package io.rowan.readthrough;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows that a {@link RowRecorder} took down, as the result that they came from. Belongs to one thread. */
public final class RecordedRows implements InvocationHandler {
    private static final Map<Class<?>, Object> ZEROS = Map.of(
            boolean.class,
            false,
            byte.class,
            (byte) 0,
            short.class,
            (short) 0,
            int.class,
            0,
            long.class,
            0L,
            float.class,
            0f,
            double.class,
            0d);

    private final DataInputStream in;
    private final int[] columns;
    private final String[] calls;
    private final Map<Integer, Map<String, @Nullable Object>> row = new HashMap<>();
    private int left;
    private boolean wasNull;

    private RecordedRows(byte[] bytes) throws IOException {
        in = new DataInputStream(new ByteArrayInputStream(bytes));
        columns = new int[in.readUnsignedShort()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = in.readUnsignedShort();
        }
        calls = new String[in.readUnsignedByte()];
        for (int i = 0; i < calls.length; i++) {
            calls[i] = in.readUTF();
        }
        left = in.readInt();
    }

    /**
     * Gives rows back.
     *
     * @param bytes what the recorder made
     * @return a result that stands before its first row; it answers what the types of its columns asked before, and nothing
     *     else
     */
    public static ResultSet of(byte[] bytes) {
        try {
            return (ResultSet) Proxy.newProxyInstance(
                    RecordedRows.class.getClassLoader(), new Class<?>[] {ResultSet.class}, new RecordedRows(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names a call that asks for a column's value; null for any other. */
    static @Nullable String call(Method method, @Nullable Object @Nullable [] arguments) {
        if (arguments == null
                || !(arguments[0] instanceof Integer)
                || !method.getName().startsWith("get")) {
            return null;
        }
        boolean typed = arguments.length > 1 && arguments[1] instanceof Class<?>;
        return typed ? method.getName() + ':' + ((Class<?>) arguments[1]).getName() : method.getName();
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (method.getName().equals("next")) {
            return next();
        }
        if (method.getName().equals("wasNull")) {
            return wasNull;
        }
        Object value = answer(method, arguments);
        wasNull = value == null;
        if (value == null) {
            return ZEROS.get(method.getReturnType());
        }
        return method.getReturnType() == Array.class ? array((List<?>) value) : value;
    }

    private @Nullable Object answer(Method method, @Nullable Object @Nullable [] arguments) throws SQLException {
        String call = call(method, arguments);
        Map<String, @Nullable Object> cell = arguments == null ? null : row.get(arguments[0]);
        if (call == null || cell == null || !cell.containsKey(call)) {
            throw new SQLException("A row of the cache has no answer to " + method.getName());
        }
        return cell.get(call);
    }

    private boolean next() throws IOException {
        if (left == 0) {
            return false;
        }
        left--;
        row.clear();
        for (int column : columns) {
            row.merge(column, cell(), RecordedRows::both);
        }
        return true;
    }

    private Map<String, @Nullable Object> cell() throws IOException {
        Map<String, @Nullable Object> cell = new HashMap<>(2);
        for (int many = in.readUnsignedByte(); many > 0; many--) {
            String call = calls[in.readUnsignedByte()];
            cell.put(call, ValueFormat.read(in));
        }
        return cell;
    }

    /** Two of the types may read one column. */
    private static Map<String, @Nullable Object> both(
            Map<String, @Nullable Object> one, Map<String, @Nullable Object> other) {
        one.putAll(other);
        return one;
    }

    /** An array of the database with these elements. */
    static Array array(List<?> elements) {
        return (Array) Proxy.newProxyInstance(
                RecordedRows.class.getClassLoader(),
                new Class<?>[] {Array.class},
                (proxy, method, arguments) -> method.getName().equals("getArray") ? elements.toArray() : null);
    }
}
