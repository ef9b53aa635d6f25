package io.rowan;

import io.rowan.context.Entry;
import io.rowan.context.LoadedEntries;
import io.rowan.error.EntityStateException;
import io.rowan.error.ListenerException;
import io.rowan.flush.ObjectChange;
import io.rowan.flush.RowChange;
import io.rowan.mapping.Callbacks;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Tells listeners and callbacks what a session does. */
final class SessionEvents {
    private final Listeners listeners;
    private final LoadedEntries loaded;
    private @Nullable Session session;
    private int telling;
    private boolean tellingLoads;

    /** That somebody was told of a change: once in a flush, unless the object is deleted later. */
    record Told(Entry entry, RowChange.Kind kind) {}

    SessionEvents(Listeners listeners, LoadedEntries loaded) {
        this.listeners = listeners;
        this.loaded = loaded;
        if (!listeners.afterLoad.isEmpty()) {
            loaded.collectAll();
        }
    }

    void of(Session owner) {
        session = owner;
    }

    private Session session() {
        Session known = session;
        if (known == null) {
            throw new IllegalStateException("the session is not open yet");
        }
        return known;
    }

    /** Whether a listener or callback is being called. */
    boolean telling() {
        return telling > 0;
    }

    /** Refuses what ends the transaction under a listener's feet. */
    void requireNotTelling(String call) {
        if (telling > 0) {
            throw new EntityStateException(call + "(): a listener or callback cannot call this, since the session is at"
                    + " work. Throw an exception to make that work fail, or open a session of its own.");
        }
    }

    private void telling(Runnable call) {
        telling++;
        try {
            call.run();
        } finally {
            telling--;
        }
    }

    void tell(List<SessionListener> some, BiConsumer<SessionListener, Session> event) {
        if (!some.isEmpty()) {
            telling(() -> some.forEach(each -> event.accept(each, session())));
        }
    }

    /** Tells all of them, also where some throw, and gives what was thrown. */
    @Nullable
    Throwable tellAll(List<SessionListener> some, BiConsumer<SessionListener, Session> event) {
        Throwable[] first = new Throwable[1];
        for (SessionListener each : some) {
            try {
                telling(() -> event.accept(each, session()));
            } catch (RuntimeException | Error e) {
                first[0] = both(first[0], e);
            }
        }
        return first[0];
    }

    static @Nullable Throwable both(@Nullable Throwable first, @Nullable Throwable second) {
        if (first == null || second == null) {
            return first == null ? second : first;
        }
        first.addSuppressed(second);
        return first;
    }

    static void raise(@Nullable Throwable thrown, String happened) {
        if (thrown != null) {
            ListenerException failure = new ListenerException(happened + ", but a listener failed: " + thrown);
            failure.initCause(thrown);
            throw failure;
        }
    }

    /** Tells changes that will be written, each once; true when there were new ones. */
    boolean foresee(List<ObjectChange> changes, Set<Told> told) {
        boolean anything = false;
        for (ObjectChange change : changes) {
            boolean callback = change.kind() == RowChange.Kind.UPDATE && has(change, Callbacks.Event.PRE_UPDATE);
            boolean wanted = callback || !listeners.beforeChange.isEmpty();
            if (wanted && told.add(new Told(change.entry(), change.kind()))) {
                anything = true;
                telling(() -> foresee(change, callback));
            }
        }
        return anything;
    }

    private void foresee(ObjectChange change, boolean callback) {
        if (callback) {
            call(change.entry(), Callbacks.Event.PRE_UPDATE);
        }
        for (SessionListener each : listeners.beforeChange) {
            each.beforeChange(session(), new EntityChange(change));
        }
    }

    /** Tells changes that were written. */
    void review(List<ObjectChange> changes) {
        for (ObjectChange change : changes) {
            telling(() -> {
                call(
                        change.entry(),
                        switch (change.kind()) {
                            case INSERT -> Callbacks.Event.POST_PERSIST;
                            case UPDATE -> Callbacks.Event.POST_UPDATE;
                            case DELETE -> Callbacks.Event.POST_REMOVE;
                        });
                for (SessionListener each : listeners.afterChange) {
                    each.afterChange(session(), new EntityChange(change));
                }
            });
        }
    }

    private static boolean has(ObjectChange change, Callbacks.Event event) {
        return change.entry().mapping().callbacks().has(event);
    }

    private static void call(Entry entry, Callbacks.Event event) {
        entry.mapping().callbacks().call(event, entry.entity());
    }

    /** Tells of the objects that were read since the last time. Those that a listener reads come after the others. */
    void tellLoads() {
        if (tellingLoads) {
            return;
        }
        tellingLoads = true;
        try {
            for (Entry entry = loaded.poll(); entry != null; entry = loaded.poll()) {
                Entry next = entry;
                telling(() -> {
                    call(next, Callbacks.Event.POST_LOAD);
                    listeners.afterLoad.forEach(each -> each.afterLoad(session(), next.entity()));
                });
            }
        } finally {
            tellingLoads = false;
        }
    }

    Listeners listeners() {
        return listeners;
    }
}
