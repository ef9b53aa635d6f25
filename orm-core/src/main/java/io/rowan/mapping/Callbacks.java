package io.rowan.mapping;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The life-cycle callbacks of an entity, its own methods and those of its listeners (Jakarta Persistence 3.2, 3.6).
 * Immutable; safe for threads as far as the listeners are.
 */
public final class Callbacks {
    /** No callbacks. */
    public static final Callbacks NONE = new Callbacks(Map.of());

    private final Map<Event, List<MethodHandle>> handles = new EnumMap<>(Event.class);
    private final boolean[] has = new boolean[Event.values().length];

    /** What a callback is called for. */
    public enum Event {
        /** The object is about to be added to a session. */
        PRE_PERSIST,
        /** Its row was inserted. */
        POST_PERSIST,
        /** Its row is about to be updated. */
        PRE_UPDATE,
        /** Its row was updated. */
        POST_UPDATE,
        /** The object is about to be marked for deletion. */
        PRE_REMOVE,
        /** Its row was deleted. */
        POST_REMOVE,
        /** Its row was read. */
        POST_LOAD
    }

    /**
     * Makes the callbacks.
     *
     * @param handles what is called for each event, in order; each takes the object and gives nothing
     */
    public Callbacks(Map<Event, List<MethodHandle>> handles) {
        for (Map.Entry<Event, List<MethodHandle>> each : handles.entrySet()) {
            this.handles.put(each.getKey(), List.copyOf(each.getValue()));
            has[each.getKey().ordinal()] = true;
        }
    }

    /**
     * Whether anything is called for an event.
     *
     * @param event the event
     * @return false when {@link #call} does nothing
     */
    public boolean has(Event event) {
        return has[event.ordinal()];
    }

    /**
     * Calls what there is for an event. What a callback throws is thrown on.
     *
     * @param event the event
     * @param entity the object that it happens to
     * @throws UndeclaredThrowableException for a checked exception
     */
    public void call(Event event, Object entity) {
        for (MethodHandle handle : handles.getOrDefault(event, List.of())) {
            try {
                handle.invoke(entity);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new UndeclaredThrowableException(
                        e, event + " of " + entity.getClass().getName() + " threw");
            }
        }
    }
}
