package io.rowan.query;

import io.rowan.error.QueryException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement in the database's own language, with parameters as {@code :name}. Immutable: setting a parameter returns a
 * new one.
 *
 * <p>A colon is no parameter in quotes, dollar quotes, comments and casts such as {@code total::text};
 * elsewhere {@code \:} stands for a plain one. A parameter that is set to a collection becomes a list of parameters, as
 * {@code in (:ids)} needs it.
 *
 * @param <T> what each row becomes; {@link Columns} if that is several values
 */
public final class NativeQuery<T> implements Query<T> {
    /** In the place of a value: none was set. */
    private static final Object UNSET = new Object();

    private final Class<T> type;
    private final NativeText text;
    private final @Nullable Object[] values;

    private NativeQuery(Class<T> type, NativeText text, @Nullable Object[] values) {
        this.type = type;
        this.text = text;
        this.values = values;
    }

    static <T> NativeQuery<T> of(Class<T> type, String sql) {
        NativeText text = NativeText.parse(sql);
        Object[] values = new Object[text.names().size()];
        Arrays.fill(values, UNSET);
        return new NativeQuery<>(type, text, values);
    }

    /**
     * Sets a parameter, wherever the text names it. Replaces an earlier value.
     *
     * @param name the name, without its colon
     * @param value the value; null binds SQL's null; a collection is copied and binds a list
     * @return a new query
     * @throws QueryException if the text has no such parameter, or the collection is empty
     */
    public NativeQuery<T> set(String name, @Nullable Object value) {
        if (!text.names().contains(name)) {
            throw new QueryException("sql(…).set(\"" + name + "\", …): the text has no parameter :" + name + ". It has "
                    + known() + ".");
        }
        @Nullable Object[] copy = values.clone();
        for (int i = 0; i < copy.length; i++) {
            if (text.names().get(i).equals(name)) {
                copy[i] = value instanceof Collection<?> list ? copyOf(name, list) : value;
            }
        }
        return new NativeQuery<>(type, text, copy);
    }

    /**
     * What each row becomes.
     *
     * @return the class; {@code Columns.class} if the rows are read as such
     */
    public Class<T> type() {
        return type;
    }

    /**
     * The text as it was given.
     *
     * @return the text with its parameters' names
     */
    public String text() {
        return text.sql();
    }

    /**
     * The text between the parameters.
     *
     * @return one part more than {@link #names()} has
     */
    public List<String> parts() {
        return text.parts();
    }

    /**
     * The parameters in the order of the text.
     *
     * @return the names; one that the text has twice comes twice
     */
    public List<String> names() {
        return text.names();
    }

    /**
     * The values of {@link #names()}.
     *
     * @return a value for each name, null for SQL's null; a {@code List} binds {@link Structure#paddedLength} parameters
     * @throws QueryException if one was not set
     */
    public List<@Nullable Object> values() {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == UNSET) {
                String name = text.names().get(i);
                throw new QueryException(
                        "sql(\"" + text.sql() + "\"): the parameter :" + name + " is not set. Add .set(\"" + name
                                + "\", value), or write \\: for a colon that begins no parameter.");
            }
        }
        return new ArrayList<>(Arrays.asList(values));
    }

    private String known() {
        if (text.names().isEmpty()) {
            return "no parameters";
        }
        return String.join(
                ", ", text.names().stream().distinct().map(name -> ":" + name).toList());
    }

    private static List<@Nullable Object> copyOf(String name, Collection<?> list) {
        if (list.isEmpty()) {
            throw new QueryException("sql(…).set(\"" + name + "\", []): SQL has no empty list. "
                    + "Leave the condition out when there are no values.");
        }
        return new ArrayList<>(list);
    }
}
