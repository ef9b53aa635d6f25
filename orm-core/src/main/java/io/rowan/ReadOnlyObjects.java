package io.rowan;

import io.rowan.context.Detachment;
import io.rowan.context.Entry;
import io.rowan.context.PassingObjects;
import io.rowan.context.PersistenceContext;
import io.rowan.error.EntityNotFoundException;
import io.rowan.error.ReadOnlyException;
import io.rowan.load.EntityFinder;
import io.rowan.mapping.EntityMapping;
import jakarta.persistence.LockModeType;
import org.jspecify.annotations.Nullable;

/**
 * The objects of read-only sessions and entities. Each call reads into a context of its own, which only the lazy
 * relationships of its objects hold; the session remembers objects weakly, so that a row gives the same one while somebody
 * holds it.
 */
final class ReadOnlyObjects {
    private final SessionRooms rooms;
    private final PersistenceContext context;
    private final PassingObjects objects;

    ReadOnlyObjects(SessionRooms rooms) {
        this.rooms = rooms;
        this.context = rooms.context;
        this.objects = context.passing();
    }

    @Nullable
    Object find(EntityMapping mapping, Object id, LockModeType mode) {
        if (mode != LockModeType.NONE) {
            throw refusal(mapping, "get(" + mapping.name() + ".class, id, " + mode + ")");
        }
        Object known = objects.fresh(mapping, id);
        return known == null ? read(mapping, id) : known;
    }

    private @Nullable Object read(EntityMapping mapping, Object id) {
        Entry found = new EntityFinder(rooms.passing()).find(mapping, id, null);
        return found == null ? null : found.entity();
    }

    Object reference(EntityMapping mapping, Object id) {
        Object known = objects.find(mapping, id);
        return known == null ? new EntityFinder(rooms.passing()).reference(mapping, id) : known;
    }

    /** Whether an object came from here and is still the one of its row. */
    boolean has(Object entity) {
        EntityMapping mapping = context.mappings().find(entity.getClass());
        return mapping != null && rooms.readsOnly(mapping) && objects.has(mapping, entity);
    }

    void refresh(Object entity) {
        EntityMapping mapping = context.mappings().get(entity.getClass());
        Object id = mapping.idOf(entity);
        if (id == null || read(mapping, id) == null) {
            throw new EntityNotFoundException("refresh(" + mapping.name() + "#" + id + "): its row is gone from table "
                    + mapping.table().name() + ". Let the object go with expunge(object).");
        }
    }

    void expire(Object entity) {
        EntityMapping mapping = context.mappings().get(entity.getClass());
        objects.expire(mapping, mapping.idOf(entity));
    }

    void expunge(Object entity) {
        EntityMapping mapping = context.mappings().get(entity.getClass());
        objects.forget(mapping, mapping.idOf(entity));
        Detachment.detach(mapping, entity);
    }

    /** Lets all objects of entities go that are only read here. */
    void expungeAll() {
        objects.all().forEach((entity, mapping) -> {
            if (rooms.readsOnly(mapping)) {
                expunge(entity);
            }
        });
    }

    /** Refuses to write or lock. */
    ReadOnlyException refusal(EntityMapping mapping, String call) {
        return rooms.readOnly ? ReadOnlyStatements.refusal(call) : refusal(mapping.name(), call);
    }

    static ReadOnlyException refusal(String entity, String call) {
        return new ReadOnlyException(call + ": " + entity + " is @ReadOnly, so that a session neither writes nor locks"
                + " its rows. Use an update, delete or insert statement, or take @ReadOnly away.");
    }
}
