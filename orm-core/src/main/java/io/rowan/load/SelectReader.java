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
import io.rowan.readthrough.RowShape;
import io.rowan.type.ColumnType;
import io.rowan.type.TypeRegistry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a select. */
final class SelectReader implements RowsReader {
    private final RelationshipLoader relationships;
    private final LoadStatements statements;
    private final CompiledSelect select;
    private final FetchPlan plan;
    private final List<EntityReader> entities = new ArrayList<>(1);
    private final ItemReader[] readers;
    private final boolean single;
    private final @Nullable EntityReader root;
    private final @Nullable RecordMaker maker;
    private final @Nullable RecordReader records;
    private int count;

    /**
     * Makes a reader.
     *
     * @param relationships loads what comes with entities
     * @param statements the factory's statements
     * @param compiled the compiled select
     * @param projection what it gives for each row
     * @param seen the ids of the roots that have come so far, null where none comes twice
     */
    SelectReader(
            RelationshipLoader relationships,
            LoadStatements statements,
            CompiledQueries.Compiled compiled,
            Projection projection,
            @Nullable Set<Object> seen) {
        this.relationships = relationships;
        this.statements = statements;
        this.select = compiled.select();
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
        this.records = maker != null && values()
                ? compiled.experience()
                        .records(
                                maker,
                                () -> new RecordReader(
                                        maker, Arrays.copyOf(readers, readers.length, ValueReader[].class)))
                : null;
        if (select.select().lock() != null) {
            entities.forEach(EntityReader::locking);
        }
    }

    /** All columns that are read, and how. */
    RowShape shape() {
        List<RowShape.Slot> slots = new ArrayList<>();
        for (int i = 0; i < select.items().size(); i++) {
            if (select.items().get(i) instanceof EntityItem item) {
                add(slots, item.mapping(), item.firstColumn(), item.joined());
            } else {
                ValueReader value = (ValueReader) readers[i];
                slots.add(new RowShape.Slot(value.type(), value.column()));
            }
        }
        return new RowShape(slots);
    }

    private static void add(
            List<RowShape.Slot> slots, EntityMapping mapping, int firstColumn, List<JoinedFetch> joined) {
        slots.addAll(RowShape.of(mapping, firstColumn).slots());
        for (JoinedFetch each : joined) {
            add(slots, each.mapping(), each.firstColumn(), each.joined());
        }
    }

    private boolean values() {
        return Arrays.stream(readers).allMatch(ValueReader.class::isInstance);
    }

    private EntityReader entity(EntityItem item, @Nullable Set<Object> seen) {
        EntityReader reader = new EntityReader(relationships, statements, item, seen);
        entities.add(reader);
        return reader;
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
        return new ValueReader(read, column);
    }

    /** Gives nothing where the row's entity has come before. */
    @Override
    public void read(ResultSet rows, List<@Nullable Object> into) throws SQLException {
        count++;
        if (root != null) {
            Object entity = root.read(rows);
            if (entity != null && root.first()) {
                into.add(entity);
            }
        } else {
            into.add(single ? readers[0].read(rows) : row(rows));
        }
    }

    /** Says what will probably come. */
    void expect(CompiledQueries.Experience experience) {
        if (root != null) {
            root.expect(experience.results(), experience.rows());
        }
    }

    /** How many rows were read. */
    int rows() {
        return count;
    }

    private Object row(ResultSet rows) throws SQLException {
        if (records != null) {
            return records.read(rows);
        }
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
