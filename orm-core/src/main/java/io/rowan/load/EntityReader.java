package io.rowan.load;

import io.rowan.compile.CompiledSelect.EntityItem;
import io.rowan.compile.CompiledSelect.JoinedFetch;
import io.rowan.compile.FetchPlan;
import io.rowan.context.Entry;
import io.rowan.mapping.ToManyAttribute;
import io.rowan.mapping.ToOneAttribute;
import io.rowan.proxy.LazyCollection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads an entity with the relationships that come in the same row. To-one targets are read before the object that
 * refers to them, so that they are plain instances; the elements of a collection are gathered and put in at the end.
 */
final class EntityReader {
    private final EntityRows rows;
    private final RelationshipLoader relationships;
    private final List<Joined> joined;
    private final @Nullable Set<Object> seen;
    private final @Nullable EntityReader around;
    private @Nullable Entry last;
    private boolean first;
    private boolean admitted;

    private static final class Joined {
        final JoinedFetch fetch;
        final EntityReader reader;

        /** What came for a relationship to many; null for one to one. */
        final @Nullable GatheredElements elements;

        @Nullable
        Object present;

        Joined(JoinedFetch fetch, EntityReader reader) {
            this.fetch = fetch;
            this.reader = reader;
            this.elements = fetch.attribute() instanceof ToManyAttribute ? new GatheredElements() : null;
        }
    }

    /**
     * Makes a reader.
     *
     * @param relationships loads what does not come in the same row
     * @param statements the factory's statements
     * @param item where the entity stands in a row
     * @param seen the ids that have come so far, null where no two rows give the same object
     */
    EntityReader(
            RelationshipLoader relationships, LoadStatements statements, EntityItem item, @Nullable Set<Object> seen) {
        this.rows = new EntityRows(relationships.session(), statements, item.mapping(), item.firstColumn());
        this.relationships = relationships;
        this.seen = seen;
        RelationshipLoader outside = relationships.around();
        this.around = outside == null ? null : new EntityReader(outside, statements, item, seen);
        this.joined = item.joined().isEmpty() ? List.of() : new ArrayList<>();
        for (JoinedFetch fetch : item.joined()) {
            EntityItem inner = new EntityItem(fetch.mapping(), fetch.firstColumn(), null, fetch.joined());
            joined.add(new Joined(fetch, new EntityReader(relationships, statements, inner, null)));
        }
    }

    /** Says how many objects will probably come, in how many rows. */
    void expect(int objects, int inRows) {
        rows.expect(objects);
        for (int i = 0; i < joined.size(); i++) {
            if (joined.get(i).elements != null) {
                joined.get(i).reader.rows.expect(inRows);
            }
        }
    }

    /** Says that the rows of the entity itself are locked. */
    void locking() {
        rows.locking();
        if (around != null) {
            around.locking();
        }
    }

    /** The object of the present row, null where an outer join found none. */
    @Nullable
    Object read(ResultSet row) throws SQLException {
        if (around != null && around.rows.knows(row)) {
            Object known = around.readOwn(row);
            first = around.first;
            admitted = around.admitted;
            return known;
        }
        return readOwn(row);
    }

    private @Nullable Object readOwn(ResultSet row) throws SQLException {
        for (int i = 0; i < joined.size(); i++) {
            Joined each = joined.get(i);
            if (each.elements == null) {
                each.present = each.reader.read(row);
            }
        }
        Entry entry = rows.readOwn(row);
        if (entry == null) {
            first = false;
            return null;
        }
        first = entry != last && (seen == null || seen.add(Objects.requireNonNull(entry.id())));
        last = entry;
        admitted = rows.admitted();
        for (int i = 0; i < joined.size(); i++) {
            attach(entry, joined.get(i), row);
        }
        return entry.entity();
    }

    /** Whether the object that was read last had not come before in this result. */
    boolean first() {
        return first;
    }

    private void attach(Entry entry, Joined each, ResultSet row) throws SQLException {
        if (each.elements != null) {
            Object element = each.reader.read(row);
            GatheredElements.OfOwner elements = each.elements.of(entry);
            if (element != null) {
                elements.addOnce(element, each.reader.admitted);
            }
        } else if (each.fetch.attribute() instanceof ToOneAttribute toOne && !toOne.owning()) {
            relationships.fetch().settle(entry, toOne, each.present);
        }
    }

    /** Fills collections, and loads what else the plan and the mapping want with the objects. */
    void complete(FetchPlan plan) {
        for (Joined each : joined) {
            fill(each);
            FetchPlan.Fetch fetch = plan.find(each.fetch.attribute());
            each.reader.complete(fetch == null ? FetchPlan.EMPTY : fetch.next());
        }
        relationships.complete(rows, plan);
        if (around != null) {
            around.complete(plan);
        }
    }

    private void fill(Joined each) {
        if (each.elements == null || !(each.fetch.attribute() instanceof ToManyAttribute toMany)) {
            return;
        }
        for (GatheredElements.OfOwner found : each.elements.all()) {
            LazyCollection collection = RelationshipLoader.collection(found.owner(), toMany);
            if (collection != null && relationships.stale(collection, found.owner())) {
                relationships.fetch().fill(found.owner(), toMany, found.elements());
            }
        }
    }
}
