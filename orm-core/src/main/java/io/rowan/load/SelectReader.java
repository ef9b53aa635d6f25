package io.rowan.load;

import io.rowan.compile.CompiledSelect;
import io.rowan.compile.CompiledSelect.EntityItem;
import io.rowan.compile.CompiledSelect.JoinedFetch;
import io.rowan.compile.CompiledSelect.ResultItem;
import io.rowan.compile.CompiledSelect.ValueItem;
import io.rowan.compile.FetchPlan;
import io.rowan.mapping.EntityMapping;
import io.rowan.query.EntityProjection;
import io.rowan.query.Projection;
import io.rowan.query.RecordProjection;
import io.rowan.query.ScalarProjection;
import io.rowan.readthrough.RowRecorder;
import io.rowan.readthrough.RowShape;
import io.rowan.type.ColumnType;
import io.rowan.type.TypeRegistry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a select. */
final class SelectReader implements RowsReader {
    private final RelationshipLoader relationships;
    private final LoadStatements statements;
    private final FetchPlan plan;
    private final List<EntityReader> entities = new ArrayList<>(1);
    private final List<RowShape.Slot> slots = new ArrayList<>();
    private final ItemReader[] readers;
    private final boolean single;
    private final @Nullable EntityReader root;
    private final @Nullable RecordMaker maker;

    /**
     * Makes a reader.
     *
     * @param relationships loads what comes with entities
     * @param statements the factory's statements
     * @param select the compiled select
     * @param projection what it gives for each row
     * @param seen the ids of the roots that have come so far, null where none comes twice
     */
    SelectReader(
            RelationshipLoader relationships,
            LoadStatements statements,
            CompiledSelect select,
            Projection projection,
            @Nullable Set<Object> seen) {
        this.relationships = relationships;
        this.statements = statements;
        this.plan = select.fetches();
        this.maker = projection instanceof RecordProjection row ? RecordMaker.of(row.type()) : null;
        boolean entity = projection instanceof EntityProjection;
        this.single = entity || projection instanceof ScalarProjection;
        List<ResultItem> items = select.items();
        this.root = entity ? entity((EntityItem) items.get(0), seen) : null;
        this.readers = new ItemReader[entity ? 0 : items.size()];
        for (int i = 0; i < readers.length; i++) {
            readers[i] = reader(items.get(i), maker == null ? null : maker.componentType(i));
        }
        if (select.select().lock() != null) {
            entities.forEach(EntityReader::locking);
        }
    }

    private EntityReader entity(EntityItem item, @Nullable Set<Object> seen) {
        EntityReader reader = new EntityReader(relationships, statements, item, seen);
        entities.add(reader);
        slots(item.mapping(), item.firstColumn(), item.joined());
        return reader;
    }

    private void slots(EntityMapping mapping, int firstColumn, List<JoinedFetch> joined) {
        slots.addAll(RowShape.of(mapping, firstColumn).slots());
        for (JoinedFetch each : joined) {
            slots(each.mapping(), each.firstColumn(), each.joined());
        }
    }

    /** All columns that are read, and how. */
    RowShape shape() {
        return new RowShape(slots);
    }

    /** Reads all rows, and takes them down if there is a recorder. */
    static List<@Nullable Object> all(SelectReader reader, ResultSet rows, @Nullable RowRecorder recorder)
            throws SQLException {
        List<@Nullable Object> all = new ArrayList<>();
        while (rows.next()) {
            reader.read(rows, all);
            if (recorder != null) {
                recorder.take(rows);
            }
        }
        return all;
    }

    private ItemReader reader(ResultItem item, @Nullable Class<?> wanted) {
        if (item instanceof EntityItem entity) {
            return entity(entity, null)::read;
        }
        TypeRegistry types = statements.dialect().types();
        ValueItem value = (ValueItem) item;
        ColumnType<?> type = value.type();
        int column = value.column();
        ColumnType<?> own = wanted == null || wanted.isAssignableFrom(type.javaType()) ? null : types.find(wanted);
        ColumnType<?> read = own != null && Number.class.isAssignableFrom(own.javaType()) ? own : type;
        slots.add(new RowShape.Slot(read, column));
        return rows -> read.read(rows, column);
    }

    /** Gives nothing where the row's entity has come before. */
    @Override
    public void read(ResultSet rows, List<@Nullable Object> into) throws SQLException {
        if (root != null) {
            Object entity = root.read(rows);
            if (entity != null && root.first()) {
                into.add(entity);
            }
        } else {
            into.add(single ? readers[0].read(rows) : row(rows));
        }
    }

    private Object row(ResultSet rows) throws SQLException {
        @Nullable Object[] row = new @Nullable Object[readers.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = readers[i].read(rows);
        }
        return maker == null ? row : maker.make(row);
    }

    @Override
    public void complete() {
        for (EntityReader each : entities) {
            each.complete(plan);
        }
    }
}
