package io.rowan;

import io.rowan.error.QueryException;
import io.rowan.jdbc.NativeText;
import io.rowan.load.QueryRows;
import io.rowan.load.QueryRunner;
import io.rowan.load.RowHeader;
import io.rowan.mapping.EntityMapping;
import io.rowan.query.AliasSource;
import io.rowan.query.EntityProjection;
import io.rowan.query.EntitySource;
import io.rowan.query.Item;
import io.rowan.query.NativeQuery;
import io.rowan.query.Query;
import io.rowan.query.Returning;
import io.rowan.query.RowProjection;
import io.rowan.query.Select;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs a session's queries, after a flush of what could change their answers. */
final class SessionQueries {
    private final SessionRooms rooms;

    SessionQueries(SessionRooms rooms) {
        this.rooms = rooms;
    }

    @SuppressWarnings("unchecked")
    <T> Result<T> scalars(Query<T> query) {
        QueryRows rows = run(query);
        if (!rows.single()) {
            throw new QueryException("scalars(...) and scalar(...) take a query of one thing for each row, but this one"
                    + " selects " + rows.header().labels().size()
                    + ". Use execute(...) for rows, or .into(SomeRecord.class).");
        }
        return new Result<>((List<T>) rows.rows(), rows.updateCount());
    }

    Result<Row> rows(Query<?> query) {
        QueryRows result = run(query);
        List<Row> rows = new ArrayList<>(result.rows().size());
        for (Object each : result.rows()) {
            @Nullable Object[] values = result.single() ? new @Nullable Object[] {each} : (Object[]) each;
            rows.add(new Row(result.header(), values == null ? new @Nullable Object[0] : values));
        }
        return new Result<>(rows, result.updateCount());
    }

    List<String> explain(Select<?> select) {
        return rooms.queries(false).prepare(select).explain();
    }

    private QueryRows run(Query<?> query) {
        if (rooms.readOnly) {
            ReadOnlyStatements.require(query);
        }
        if (query instanceof Select<?> select) {
            QueryRunner.Prepared prepared = rooms.queries(passes(select)).prepare(select);
            Flushing.before(rooms, prepared.tables());
            return prepared.run();
        }
        if (rooms.autoflushes()) {
            Flushing.flush(rooms);
        }
        if (query instanceof NativeQuery<?> text) {
            return run(text);
        }
        rooms.context.passing().expireAll();
        return returning((Returning<?>) query);
    }

    private QueryRows run(NativeQuery<?> query) {
        if (!NativeText.onlyReads(ReadOnlyStatements.text(query))) {
            rooms.context.passing().expireAll();
        }
        return rooms.natives(passes(query.type())).run(query);
    }

    /** Whether a select gives objects that are only read. */
    private boolean passes(Select<?> select) {
        return rooms.readOnly
                || select.clauses().projection() instanceof EntityProjection entity
                        && (entity.source() instanceof EntitySource plain && passes(plain.entity())
                                || entity.source() instanceof AliasSource alias && passes(alias.entity()));
    }

    private boolean passes(Class<?> type) {
        EntityMapping mapping = rooms.context.mappings().find(type);
        return rooms.readOnly || mapping != null && mapping.readOnly();
    }

    private QueryRows returning(Returning<?> query) {
        List<Item> items = query.projection().items();
        List<@Nullable Object[]> found = rooms.bulkInsert().run(query.insert(), items);
        boolean single = !(query.projection() instanceof RowProjection);
        List<@Nullable String> labels = new ArrayList<>();
        items.forEach(item -> labels.add(item.label()));
        List<@Nullable Object> rows = new ArrayList<>(found.size());
        for (@Nullable Object[] row : found) {
            rows.add(single ? row[0] : row);
        }
        return new QueryRows(new RowHeader(items, labels), rows, single, -1);
    }
}
