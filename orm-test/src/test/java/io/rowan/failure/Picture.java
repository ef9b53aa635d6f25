package io.rowan.failure;

import io.rowan.EntityState;
import io.rowan.Session;
import io.rowan.model.Thing;
import io.rowan.proxy.LazyCollection;
import io.rowan.proxy.LazyInstance;
import io.rowan.proxy.LazyState;
import jakarta.persistence.Entity;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What objects hold in memory, looked at without a touch that would load. */
final class Picture {
    private static final String UNREAD = "(unread)";
    private final Map<Thing, Map<String, Object>> values = new IdentityHashMap<>();
    private final Map<Thing, EntityState> states = new IdentityHashMap<>();

    static Picture of(Session session, Collection<? extends Thing> things) {
        Picture picture = new Picture();
        for (Thing thing : things) {
            picture.values.put(thing, values(thing));
            picture.states.put(thing, session.state(thing));
        }
        return picture;
    }

    private static Map<String, Object> values(Thing thing) {
        Map<String, Object> values = new TreeMap<>();
        LazyState state = thing instanceof LazyInstance lazy ? lazy.rowan$state() : null;
        for (Field field : entityClass(thing).getDeclaredFields()) {
            boolean unread = state != null
                    && (state.unread()
                            || state.inverses().stream()
                                    .anyMatch(each -> each.name().equals(field.getName())));
            values.put(field.getName(), unread ? UNREAD : value(field, thing));
        }
        return values;
    }

    private static Class<?> entityClass(Thing thing) {
        Class<?> type = thing.getClass();
        while (!type.isAnnotationPresent(Entity.class)) {
            type = type.getSuperclass();
        }
        return type;
    }

    private static Object value(Field field, Thing thing) {
        try {
            field.setAccessible(true);
            Object value = field.get(thing);
            if (value instanceof LazyCollection lazy) {
                return lazy.state().loaded() ? identities(lazy.elements()) : UNREAD;
            }
            return value instanceof Thing ? System.identityHashCode(value) : String.valueOf(value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Integer> identities(Collection<?> elements) {
        List<Integer> identities = new ArrayList<>();
        elements.forEach(each -> identities.add(System.identityHashCode(each)));
        identities.sort(Comparator.naturalOrder());
        return identities;
    }

    /** Where objects differ from this picture. What was not read then may be read now, and what must be read again now is
     * looked at by {@link Books}. */
    List<String> differences(Session session) {
        List<String> differences = new ArrayList<>();
        values.forEach((thing, before) -> {
            Map<String, Object> now = values(thing);
            before.forEach((name, value) -> {
                if (!UNREAD.equals(value) && !UNREAD.equals(now.get(name)) && !value.equals(now.get(name))) {
                    differences.add(thing.getClass().getSimpleName() + "#" + thing.getId() + "." + name + ": " + value
                            + " before, " + now.get(name) + " now");
                }
            });
            if (states.get(thing) != session.state(thing)) {
                differences.add(thing.getClass().getSimpleName() + "#" + thing.getId() + " is " + session.state(thing)
                        + ", was " + states.get(thing));
            }
        });
        return differences;
    }
}
