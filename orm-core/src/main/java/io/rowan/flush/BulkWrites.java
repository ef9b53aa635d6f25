package io.rowan.flush;

import io.rowan.context.PersistenceContext;
import io.rowan.error.EntityStateException;
import io.rowan.mapping.EntityMapping;
import io.rowan.mapping.ToOneAttribute;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes plain objects in as few statements as a flush would, without taking them into the session: their own columns and
 * foreign keys, nothing that is reached through relationships.
 */
public final class BulkWrites {
    /** How many objects are written at a time, so that memory stays flat. */
    private static final int SLICE = 10_000;

    private final SessionWrites session;
    private final FlushStatements statements;

    /**
     * Makes the writer.
     *
     * @param session the session that is written for
     * @param statements the factory's statements
     */
    public BulkWrites(SessionWrites session, FlushStatements statements) {
        this.session = session;
        this.statements = statements;
    }

    /**
     * Inserts objects, which get what the database and Rowan generate.
     *
     * @param objects new objects, of one or several entities
     * @return how many rows were written
     * @throws EntityStateException for an object that has a row or is of the session
     */
    public int insert(Collection<?> objects) {
        return run(objects, RowChange.Kind.INSERT);
    }

    /**
     * Updates all columns of objects' rows that may be updated, but the time of creation.
     *
     * @param objects objects with ids, of one or several entities
     * @return how many rows were written
     * @throws EntityStateException for an object without an id or version, or of the session
     * @throws io.rowan.error.StaleObjectException when a row is gone or has another version
     */
    public int update(Collection<?> objects) {
        return run(objects, RowChange.Kind.UPDATE);
    }

    /**
     * Deletes objects' rows.
     *
     * @param objects objects with ids, of one or several entities
     * @return how many rows were deleted
     * @throws EntityStateException for an object without an id or version, or of the session
     * @throws io.rowan.error.StaleObjectException when a row is gone or has another version
     */
    public int delete(Collection<?> objects) {
        return run(objects, RowChange.Kind.DELETE);
    }

    private int run(Collection<?> objects, RowChange.Kind kind) {
        List<Object> all = new ArrayList<>(objects);
        int size = separable(all) ? SLICE : Math.max(1, all.size());
        for (int from = 0; from < all.size(); from += size) {
            write(all.subList(from, Math.min(from + size, all.size())), kind);
        }
        return all.size();
    }

    /** Whether the objects can be written part by part, since none can refer to another. */
    private boolean separable(List<Object> objects) {
        if (objects.size() <= SLICE) {
            return true;
        }
        Set<EntityMapping> mappings = new HashSet<>();
        objects.forEach(each -> mappings.add(mapping(each)));
        for (EntityMapping mapping : mappings) {
            for (ToOneAttribute toOne : mapping.toOnes()) {
                if (mappings.contains(toOne.target())) {
                    return false;
                }
            }
        }
        return true;
    }

    private EntityMapping mapping(Object object) {
        PersistenceContext context = session.context();
        return context.mappings().get(object.getClass());
    }

    private void write(List<Object> objects, RowChange.Kind kind) {
        PlainObjects plain = new PlainObjects(session, statements);
        for (Object each : objects) {
            if (kind == RowChange.Kind.INSERT) {
                plain.insertChecked(mapping(each), each);
            } else {
                plain.write(mapping(each), each, kind);
            }
        }
        try {
            plain.run();
        } catch (RuntimeException e) {
            plain.undo();
            throw e;
        }
        plain.expire();
    }
}
