package io.rowan;

import io.rowan.error.SessionClosedException;
import io.rowan.load.RelationshipLoader;
import io.rowan.load.TouchLoader;
import io.rowan.mapping.ToManyAttribute;
import io.rowan.mapping.ToOneAttribute;
import io.rowan.proxy.LazyCollection;
import io.rowan.proxy.LazyInstance;
import io.rowan.proxy.LazyLoader;
import io.rowan.schema.Table;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lets lazy touches through to the loader: one thread at a time, and after a flush of what could change the answer. */
final class SessionLoader implements LazyLoader {
    private final SessionRooms rooms;
    private @Nullable RelationshipLoader relationships;

    SessionLoader(SessionRooms rooms) {
        this.rooms = rooms;
    }

    void use(RelationshipLoader loader) {
        relationships = loader;
    }

    private TouchLoader touches() {
        RelationshipLoader known = relationships;
        if (known == null) {
            throw new SessionClosedException("The session is not open yet.");
        }
        return new TouchLoader(known);
    }

    @Override
    public boolean open() {
        return !rooms.guard.closed();
    }

    @Override
    public void loadInstance(LazyInstance instance) {
        guarded(() -> touches().instance(instance));
    }

    @Override
    public void loadInverse(LazyInstance instance, ToOneAttribute attribute) {
        guarded(() -> {
            Flushing.before(rooms, Set.of(attribute.target().table()));
            touches().inverse(instance, attribute);
        });
    }

    @Override
    public void loadCollection(LazyCollection collection) {
        guarded(() -> {
            ToManyAttribute attribute = collection.state().attribute();
            if (attribute != null) {
                Set<Table> tables = new HashSet<>();
                tables.add(attribute.target().table());
                if (attribute.link() instanceof ToManyAttribute.Link.JoinTableLink link) {
                    tables.add(link.table());
                }
                Flushing.before(rooms, tables, attribute);
            }
            touches().collection(collection);
        });
    }

    @Override
    public boolean expired(LazyCollection collection) {
        return collection.state().epoch() != rooms.context.epoch() && !rooms.guard.failed();
    }

    private void guarded(Runnable work) {
        rooms.guard.enter();
        try {
            work.run();
            rooms.tellLoads();
        } finally {
            rooms.guard.exit();
        }
    }
}
