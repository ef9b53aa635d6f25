package io.rowan;

import io.rowan.mapping.Callbacks;
import io.rowan.mapping.EntityMapping;
import io.rowan.mapping.EntityMappings;
import java.util.ArrayList;
import java.util.List;

/** Who of a factory's listeners wants to be told what: a method that is not overridden is not called. Immutable. */
final class Listeners {
    final List<SessionListener> beforeFlush;
    final List<SessionListener> afterFlush;
    final List<SessionListener> beforeChange;
    final List<SessionListener> afterChange;
    final List<SessionListener> afterLoad;
    final List<SessionListener> beforeCommit;
    final List<SessionListener> afterCommit;
    final List<SessionListener> beforeRollback;
    final List<SessionListener> afterRollback;
    private final boolean preUpdate;
    private final boolean postWrite;

    Listeners(List<SessionListener> all, EntityMappings mappings) {
        beforeFlush = overriding(all, "beforeFlush", Session.class);
        afterFlush = overriding(all, "afterFlush", Session.class);
        beforeChange = overriding(all, "beforeChange", Session.class, EntityChange.class);
        afterChange = overriding(all, "afterChange", Session.class, EntityChange.class);
        afterLoad = overriding(all, "afterLoad", Session.class, Object.class);
        beforeCommit = overriding(all, "beforeCommit", Session.class);
        afterCommit = overriding(all, "afterCommit", Session.class);
        beforeRollback = overriding(all, "beforeRollback", Session.class);
        afterRollback = overriding(all, "afterRollback", Session.class);
        preUpdate = any(mappings, Callbacks.Event.PRE_UPDATE);
        postWrite =
                any(mappings, Callbacks.Event.POST_PERSIST, Callbacks.Event.POST_UPDATE, Callbacks.Event.POST_REMOVE);
    }

    static List<SessionListener> overriding(List<SessionListener> all, String method, Class<?>... parameters) {
        List<SessionListener> found = new ArrayList<>();
        for (SessionListener each : all) {
            if (overrides(each, method, parameters)) {
                found.add(each);
            }
        }
        return List.copyOf(found);
    }

    private static boolean overrides(SessionListener listener, String method, Class<?>... parameters) {
        try {
            return listener.getClass().getMethod(method, parameters).getDeclaringClass() != SessionListener.class;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("no method " + method + " in " + SessionListener.class, e);
        }
    }

    private static boolean any(EntityMappings mappings, Callbacks.Event... events) {
        for (EntityMapping mapping : mappings.all()) {
            for (Callbacks.Event event : events) {
                if (mapping.callbacks().has(event)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether changes are told before they are written. */
    boolean foresee() {
        return preUpdate || !beforeChange.isEmpty();
    }

    /** Whether changes are told after they are written. */
    boolean review() {
        return postWrite || !afterChange.isEmpty();
    }

    /** Whether a flush may leave something for another one. */
    boolean mayLeaveWork() {
        return review() || !afterFlush.isEmpty();
    }
}
