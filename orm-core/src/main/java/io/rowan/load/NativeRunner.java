package io.rowan.load;

import io.rowan.compile.EntityColumns;
import io.rowan.compile.FetchPlan;
import io.rowan.context.Entry;
import io.rowan.dialect.RenderedSql;
import io.rowan.error.QueryException;
import io.rowan.jdbc.NativeResult;
import io.rowan.mapping.EntityMapping;
import io.rowan.query.Columns;
import io.rowan.query.NativeQuery;
import io.rowan.query.Structure;
import io.rowan.sql.SqlExpression.Parameter;
import io.rowan.sql.SqlStatement;
import io.rowan.type.ColumnType;
import io.rowan.type.Conversions;
import io.rowan.type.TypeRegistry;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Runs native text for one session. Columns go to attributes by name, to record components by position. */
public final class NativeRunner {
    private static final Pattern OPENING = Pattern.compile("\\bin\\s*\\(\\s*$", Pattern.CASE_INSENSITIVE);

    private final SessionReads session;
    private final LoadStatements statements;
    private final CompiledQueries queries;
    private final RelationshipLoader relationships;

    /**
     * Makes a runner.
     *
     * @param session the session that is read for
     * @param statements the factory's statements
     * @param queries the factory's mappings and dialect
     * @param relationships loads what comes with entities
     */
    public NativeRunner(
            SessionReads session,
            LoadStatements statements,
            CompiledQueries queries,
            RelationshipLoader relationships) {
        this.session = session;
        this.statements = statements;
        this.queries = queries;
        this.relationships = relationships;
    }

    /**
     * Runs a native query or statement.
     *
     * @param query the query with all its parameters set
     * @return its rows, or how many rows it wrote
     */
    public QueryRows run(NativeQuery<?> query) {
        List<@Nullable Object> values = new ArrayList<>();
        RenderedSql sql = render(query, values);
        List<EntityRows> entities = new ArrayList<>(1);
        NativeResult<QueryRows> result =
                session.transaction().execute(sql, values.toArray(), rows -> read(query.type(), rows, entities));
        for (EntityRows each : entities) {
            relationships.complete(each, FetchPlan.EMPTY);
        }
        QueryRows rows = result.rows();
        return rows != null
                ? rows
                : new QueryRows(new RowHeader(List.of(), List.of()), List.of(), true, result.updateCount());
    }

    private RenderedSql render(NativeQuery<?> query, List<@Nullable Object> bound) {
        TypeRegistry types = queries.dialect().types();
        List<String> parts = new ArrayList<>();
        List<Parameter> parameters = new ArrayList<>();
        List<@Nullable Object> values = query.values();
        for (int i = 0; i < values.size(); i++) {
            parts.add(query.parts().get(i));
            List<?> list = values.get(i) instanceof List<?> many ? many : Arrays.asList(values.get(i));
            int length = inParentheses(query.parts(), i) ? Structure.paddedLength(list.size()) : list.size();
            for (int j = 0; j < length; j++) {
                if (j > 0) {
                    parts.add(", ");
                }
                Object value = list.get(Math.min(j, list.size() - 1));
                parameters.add(new Parameter(
                        bound.size(), typeOf(types, value, query.names().get(i))));
                bound.add(value);
            }
        }
        parts.add(query.parts().get(values.size()));
        return queries.dialect().renderer().render(new SqlStatement.Native(parts, parameters));
    }

    /** Whether a parameter is all of {@code in (...)}: there a list may repeat its last value, so that texts repeat. */
    private static boolean inParentheses(List<String> parts, int parameter) {
        return OPENING.matcher(parts.get(parameter)).find()
                && parts.get(parameter + 1).stripLeading().startsWith(")");
    }

    private static ColumnType<?> typeOf(TypeRegistry types, @Nullable Object value, String name) {
        Class<?> javaType = value == null ? String.class : value.getClass();
        ColumnType<?> type = types.find(javaType);
        if (type == null && value instanceof Enum<?> constant) {
            type = types.enumByName(constant.getDeclaringClass());
        }
        if (type == null) {
            throw new QueryException("sql(…).set(\"" + name + "\", …): a value of " + javaType.getName()
                    + " cannot be bound. Give its id or a value of a type that JDBC knows.");
        }
        return type;
    }

    private QueryRows read(Class<?> type, ResultSet rows, List<EntityRows> entities) throws SQLException {
        List<@Nullable String> labels = labels(rows.getMetaData());
        RowHeader header = new RowHeader(List.of(), labels);
        EntityMapping mapping = queries.mappings().find(type);
        List<@Nullable Object> all = new ArrayList<>();
        if (mapping != null) {
            EntityRows reader = new EntityRows(
                    session, statements, mapping, statements.layout(mapping).at(columns(mapping, labels)));
            entities.add(reader);
            while (rows.next()) {
                Entry entry = reader.read(rows);
                all.add(entry == null ? null : entry.entity());
            }
            return new QueryRows(header, all, true, -1);
        }
        List<ColumnType<?>> types = types(rows.getMetaData());
        while (rows.next()) {
            all.add(value(type, rows, types));
        }
        return new QueryRows(header, all, type != Columns.class, -1);
    }

    private List<ColumnType<?>> types(ResultSetMetaData meta) throws SQLException {
        List<ColumnType<?>> types = new ArrayList<>();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            types.add(queries.dialect().types().ofResult(meta.getColumnType(i), meta.getColumnTypeName(i)));
        }
        return types;
    }

    private static @Nullable Object value(Class<?> type, ResultSet rows, List<ColumnType<?>> types)
            throws SQLException {
        if (type != Columns.class && !type.isRecord()) {
            Object value = types.get(0).read(rows, 1);
            return value == null ? null : Conversions.convert(value, type);
        }
        int count = types.size();
        @Nullable Object[] row = new @Nullable Object[count];
        for (int i = 0; i < count; i++) {
            row[i] = types.get(i).read(rows, i + 1);
        }
        if (type == Columns.class) {
            return row;
        }
        RecordMaker maker = RecordMaker.of(type);
        if (maker.size() != count) {
            throw new QueryException("sql(" + type.getSimpleName() + ".class, …): the record has " + maker.size()
                    + " components, but the text selects " + count + " columns. Select as many, in their order.");
        }
        return maker.make(row);
    }

    private static List<@Nullable String> labels(ResultSetMetaData meta) throws SQLException {
        List<@Nullable String> labels = new ArrayList<>();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            labels.add(meta.getColumnLabel(i));
        }
        return labels;
    }

    private static int[] columns(EntityMapping mapping, List<@Nullable String> labels) {
        List<String> names = EntityColumns.names(mapping);
        int[] columns = new int[names.size()];
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < columns.length; i++) {
            for (int j = 0; j < labels.size(); j++) {
                String label = labels.get(j);
                if (label != null && label.equalsIgnoreCase(names.get(i)) && columns[i] == 0) {
                    columns[i] = j + 1;
                }
            }
            if (columns[i] == 0) {
                missing.add(names.get(i));
            }
        }
        if (!missing.isEmpty()) {
            throw new QueryException("sql(" + mapping.name() + ".class, …): the text does not select " + missing
                    + ", so no " + mapping.name() + " can be read. Select "
                    + mapping.table().name()
                    + ".* or these columns too, or read rows with sql(text).");
        }
        return columns;
    }
}
