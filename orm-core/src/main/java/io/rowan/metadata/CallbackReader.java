package io.rowan.metadata;

import io.rowan.mapping.Callbacks;
import io.rowan.mapping.Callbacks.Event;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.ExcludeSuperclassListeners;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is called when something happens to objects of an entity: methods of its listeners first, then its own; of
 * either the topmost class's first (Jakarta Persistence 3.2, 3.6.5). A listener is made once for all entities.
 */
final class CallbackReader {
    private final Mistakes mistakes;
    private final Map<Class<?>, @Nullable Object> listeners = new HashMap<>();

    CallbackReader(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    Callbacks read(Class<?> entity) {
        List<Class<?>> levels = new ArrayList<>();
        for (ClassLevel level : ClassLevel.hierarchy(ResolvedType.of(entity))) {
            levels.add(level.type());
        }
        Map<Event, List<MethodHandle>> handles = new EnumMap<>(Event.class);
        for (Class<?> type : listenersOf(levels)) {
            addListener(entity, type, handles);
        }
        List<CallbackMethod> own = CallbackMethod.of(entity);
        for (CallbackMethod each : own) {
            String misfit = levels.contains(each.declaring()) ? each.misfit(null) : unmapped(each.declaring());
            add(each, entity.getSimpleName() + "." + each.method().getName() + "()", misfit, null, handles);
        }
        refuseSecond(own, entity.getSimpleName());
        return handles.isEmpty() ? Callbacks.NONE : new Callbacks(handles);
    }

    private static String unmapped(Class<?> above) {
        return "would not be called, because " + above.getSimpleName()
                + " is not mapped. Put @MappedSuperclass on that class.";
    }

    private static Set<Class<?>> listenersOf(List<Class<?>> levels) {
        Set<Class<?>> found = new LinkedHashSet<>();
        for (Class<?> level : levels) {
            if (level.isAnnotationPresent(ExcludeSuperclassListeners.class)) {
                found.clear();
            }
            EntityListeners named = level.getDeclaredAnnotation(EntityListeners.class);
            found.addAll(named == null ? List.of() : List.of(named.value()));
        }
        return found;
    }

    private void addListener(Class<?> entity, Class<?> type, Map<Event, List<MethodHandle>> handles) {
        if (!listeners.containsKey(type)) {
            listeners.put(type, instantiate(entity, type));
        }
        Object listener = listeners.get(type);
        if (listener == null) {
            return;
        }
        String where = entity.getSimpleName();
        List<CallbackMethod> methods = CallbackMethod.of(type);
        for (CallbackMethod each : methods) {
            add(each, where, each.misfit(entity), listener, handles);
        }
        refuseSecond(methods, where);
    }

    private @Nullable Object instantiate(Class<?> entity, Class<?> type) {
        try {
            return CallbackMethod.instantiate(type);
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            mistakes.add(
                    entity.getSimpleName(),
                    "no object of its listener " + type.getName() + " can be made: "
                            + (e.getCause() == null ? e : e.getCause())
                            + ". Give the class a constructor without arguments that works.");
            return null;
        }
    }

    private void add(
            CallbackMethod callback,
            String where,
            @Nullable String misfit,
            @Nullable Object listener,
            Map<Event, List<MethodHandle>> handles) {
        if (misfit != null) {
            mistakes.add(where, callback.names() + " " + misfit);
            return;
        }
        try {
            MethodHandle handle = callback.handle(listener);
            for (Event event : callback.events()) {
                handles.computeIfAbsent(event, e -> new ArrayList<>()).add(handle);
            }
        } catch (IllegalAccessException e) {
            mistakes.add(where, callback.names() + " cannot be called: " + e.getMessage());
        }
    }

    /** One class has one method for each event (Jakarta Persistence 3.2, 3.6.1). */
    private void refuseSecond(List<CallbackMethod> methods, String where) {
        Map<Class<?>, Map<Event, String>> seen = new HashMap<>();
        for (CallbackMethod each : methods) {
            Map<Event, String> own = seen.computeIfAbsent(each.declaring(), t -> new EnumMap<>(Event.class));
            for (Event event : each.events()) {
                String other = own.put(event, each.method().getName());
                if (other != null) {
                    mistakes.add(
                            where,
                            each.declaring().getSimpleName() + " has two methods with @" + CallbackMethod.name(event)
                                    + ", " + other + "() and " + each.method().getName()
                                    + "(), and it is open which comes first. Call one from the other.");
                }
            }
        }
    }
}
