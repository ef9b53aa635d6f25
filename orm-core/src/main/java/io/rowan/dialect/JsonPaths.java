package io.rowan.dialect;

import io.rowan.sql.SqlExpression.JsonValue;
import io.rowan.sql.SqlExpression.JsonValue.Kind;
import io.rowan.sql.SqlExpression.Parameter;
import io.rowan.type.ColumnType;
import io.rowan.type.ConvertedType;
import io.rowan.type.TypeRegistry;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a database looks inside JSON documents: a pattern for each kind of value, in which <code>{document}</code> stands for
 * the document and <code>{path}</code> for the path, both as often as needed. Where the database takes it, the path is a
 * parameter; else it is written into the statement. Immutable.
 */
public final class JsonPaths {
    /** Made when a path is rendered, not with the dialect, which every program makes at its start. */
    private static final class Places {
        static final Pattern PLACE = Pattern.compile("\\{(document|path)}");

        private Places() {}
    }

    private final Function<List<Object>, String> path;
    private final @Nullable ColumnType<List<Object>> bound;
    private final Map<Kind, String> patterns;

    private JsonPaths(
            Function<List<Object>, String> path, @Nullable ColumnType<List<Object>> bound, Map<Kind, String> patterns) {
        this.path = path;
        this.bound = bound;
        this.patterns = patterns;
    }

    /**
     * Paths that are bound as texts.
     *
     * @param path a path as the database reads it
     * @return the way, still without patterns
     */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public static JsonPaths bound(Function<List<Object>, String> path) {
        ColumnType<String> text = (ColumnType<String>)
                Objects.requireNonNull(TypeRegistry.standard().find(String.class));
        ColumnType<List<Object>> type = ConvertedType.of((Class<List<Object>>) (Class) List.class, text, path, read -> {
            throw new IllegalStateException("A path is only bound");
        });
        return new JsonPaths(path, type, Map.of());
    }

    /**
     * Paths that are written into the statement.
     *
     * @param path SQL of a path; names in it come from the user, so they must be quoted
     * @return the way, still without patterns
     */
    public static JsonPaths written(Function<List<Object>, String> path) {
        return new JsonPaths(path, null, Map.of());
    }

    /**
     * The same way with the pattern of a kind of value.
     *
     * @param kind the kind
     * @param pattern SQL that needs no parentheses inside other expressions
     * @return the way
     */
    public JsonPaths with(Kind kind, String pattern) {
        Map<Kind, String> changed = new EnumMap<>(Kind.class);
        changed.putAll(patterns);
        changed.put(kind, pattern);
        return new JsonPaths(path, bound, changed);
    }

    /**
     * The way of databases that have {@code json_extract} and {@code json_unquote}, and take a path as a parameter.
     *
     * @param collation the collation in which texts are compared, since a document's text comes in another
     * @return the way
     */
    static JsonPaths byExtract(String collation) {
        String found = "json_extract({document}, {path})";
        return bound(JsonPaths::standard)
                .with(
                        Kind.TEXT,
                        "case json_type(" + found + ") when 'NULL' then null else json_unquote(" + found + ") collate "
                                + collation + " end")
                .with(
                        Kind.NUMBER,
                        "case when json_type(" + found + ") in ('INTEGER', 'UNSIGNED INTEGER', 'DOUBLE', 'DECIMAL')"
                                + " then cast(" + found + " as decimal(65, 20)) end")
                .with(Kind.TRUTH, "case cast(" + found + " as char) when 'true' then true when 'false' then false end");
    }

    /**
     * A path in the language of the standard.
     *
     * @param steps names and places
     * @return for example {@code $."sizes"[0]}
     */
    public static String standard(List<Object> steps) {
        StringBuilder path = new StringBuilder("$");
        for (Object step : steps) {
            if (step instanceof Integer place) {
                path.append("[").append(place).append("]");
            } else {
                path.append(".\"").append(escaped(step.toString())).append("\"");
            }
        }
        return path.toString();
    }

    /**
     * A path in the language of the standard as it stands inside a literal.
     *
     * @param steps names and places
     * @return the path with its apostrophes doubled, without those around it
     */
    public static String quoted(List<Object> steps) {
        return standard(steps).replace("'", "''");
    }

    private static String escaped(String name) {
        return name.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    void render(JsonValue value, SqlOutput out) {
        String pattern = Objects.requireNonNull(patterns.get(value.kind()));
        Matcher place = Places.PLACE.matcher(pattern);
        int end = 0;
        while (place.find()) {
            out.append(pattern.substring(end, place.start()));
            if (place.group(1).equals("document")) {
                out.expression(value.document());
            } else {
                path(value, out);
            }
            end = place.end();
        }
        out.append(pattern.substring(end));
    }

    private void path(JsonValue value, SqlOutput out) {
        if (bound == null) {
            out.append(path.apply(value.path()));
        } else {
            out.parameter(new Parameter(value.index(), bound));
        }
    }
}
