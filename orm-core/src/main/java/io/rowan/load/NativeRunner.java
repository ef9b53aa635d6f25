package io.rowan.load;

import io.rowan.dialect.RenderedSql;
import io.rowan.error.QueryException;
import io.rowan.jdbc.NativeResult;
import io.rowan.jdbc.NativeText;
import io.rowan.query.NativeQuery;
import io.rowan.query.Structure;
import io.rowan.readthrough.TransactionCache;
import io.rowan.sql.SqlExpression.Parameter;
import io.rowan.sql.SqlStatement;
import io.rowan.type.ColumnType;
import io.rowan.type.TypeRegistry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Runs native text for one session. */
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
        NativeReader reader = new NativeReader(query.type(), relationships, statements, queries);
        TransactionCache cache = session.cache();
        if (cache != null && !NativeText.onlyReads(sql.text())) {
            cache.wroteNative(sql.text(), queries.mappings().find(query.type()));
        }
        NativeResult<QueryRows> result = session.transaction().execute(sql, values.toArray(), reader::all);
        reader.complete();
        QueryRows rows = result.rows();
        if (rows == null) {
            return new QueryRows(new RowHeader(List.of(), List.of()), List.of(), true, result.updateCount());
        }
        session.transaction().counts().read(rows.rows().size());
        return rows;
    }

    /**
     * Opens a native query whose rows are read in chunks.
     *
     * @param query the query with all its parameters set
     * @param size how many rows a chunk has at most
     * @return the chunks, to be closed by the caller
     */
    public RowChunks open(NativeQuery<?> query, int size) {
        List<@Nullable Object> values = new ArrayList<>();
        RenderedSql sql = render(query, values);
        return new CursorChunks(
                session.transaction().open(sql, values.toArray(), size),
                size,
                loader -> new NativeReader(query.type(), loader, statements, queries));
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
}
