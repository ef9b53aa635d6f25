package io.rowan.load;

import io.rowan.compile.EntityColumns;
import io.rowan.compile.FetchPlan;
import io.rowan.context.Entry;
import io.rowan.error.QueryException;
import io.rowan.mapping.EntityMapping;
import io.rowan.query.Columns;
import io.rowan.type.ColumnType;
import io.rowan.type.Conversions;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the rows of native text. Columns go to attributes by name, to record components by position. */
final class NativeReader implements RowsReader {
    private final Class<?> type;
    private final RelationshipLoader relationships;
    private final LoadStatements statements;
    private final CompiledQueries queries;
    private final @Nullable EntityMapping mapping;
    private @Nullable EntityRows entities;
    private @Nullable List<ColumnType<?>> types;

    NativeReader(Class<?> type, RelationshipLoader relationships, LoadStatements statements, CompiledQueries queries) {
        this.type = type;
        this.relationships = relationships;
        this.statements = statements;
        this.queries = queries;
        this.mapping = queries.mappings().find(type);
    }

    /** Reads all rows. */
    QueryRows all(ResultSet rows) throws SQLException {
        RowHeader header = new RowHeader(List.of(), labels(rows.getMetaData()));
        begin(rows);
        List<@Nullable Object> all = new ArrayList<>();
        while (rows.next()) {
            read(rows, all);
        }
        return new QueryRows(header, all, type != Columns.class, -1);
    }

    private void begin(ResultSet rows) throws SQLException {
        if (mapping == null) {
            types = types(rows.getMetaData());
        } else {
            int[] columns = columns(mapping, labels(rows.getMetaData()));
            EntityLayout layout = statements.layout(mapping);
            entities = new EntityRows(relationships.session(), statements, layout, layout.at(columns));
        }
    }

    @Override
    public void read(ResultSet row, List<@Nullable Object> into) throws SQLException {
        if (entities == null && types == null) {
            begin(row);
        }
        if (entities != null) {
            Entry entry = entities.read(row);
            into.add(entry == null ? null : entry.entity());
        } else if (types != null) {
            into.add(value(type, row, types));
        }
    }

    @Override
    public void complete() {
        if (entities != null) {
            relationships.complete(entities, FetchPlan.EMPTY);
        }
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
