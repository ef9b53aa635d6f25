package io.rowan.proxy;

import io.rowan.error.MappingException;
import io.rowan.mapping.EntityMapping;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Makes instances of entities that load themselves when touched. The class of each is generated when its first
 * instance is needed and kept. Safe for threads.
 */
public final class LazyInstances {
    private final Map<EntityMapping, MethodHandle> constructors = new ConcurrentHashMap<>();

    /** The mapping of an entity class in the factory that was built last, for references that come from a stream. */
    private static final ClassValue<AtomicReference<Served>> SERVED = new ClassValue<>() {
        @Override
        protected AtomicReference<Served> computeValue(Class<?> type) {
            return new AtomicReference<>();
        }
    };

    private record Served(EntityMapping mapping, LazyInstances instances) {}

    /** Makes a factory without classes. */
    public LazyInstances() {}

    /**
     * Lets references to some entities be read from streams of serialized objects.
     *
     * @param mappings the entities
     */
    public static void serve(Iterable<EntityMapping> mappings) {
        LazyInstances instances = new LazyInstances();
        for (EntityMapping mapping : mappings) {
            SERVED.get(mapping.javaType()).set(new Served(mapping, instances));
        }
    }

    /** A reference without a session; null when no factory knows the class. */
    static @Nullable Object detached(Class<?> type, Object id, LazyState.Origin origin) {
        Served served = SERVED.get(type).get();
        return served == null
                ? null
                : served.instances().create(new LazyState(served.mapping(), id, origin, null).markUnread());
    }

    /**
     * Makes an instance with its id set and nothing else.
     *
     * @param state what it still has to load
     * @return the instance, of a generated subclass of the entity class
     */
    public LazyInstance create(LazyState state) {
        LazyInstance instance = instantiate(state.mapping());
        Object id = state.id();
        if (id != null) {
            state.mapping().setId(instance, id);
        }
        instance.rowan$state(state);
        return instance;
    }

    private LazyInstance instantiate(EntityMapping mapping) {
        MethodHandle constructor = constructors.get(mapping);
        if (constructor == null) {
            constructor = constructors.computeIfAbsent(mapping, LazyInstances::generate);
        }
        try {
            return (LazyInstance) constructor.invokeExact();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static MethodHandle generate(EntityMapping mapping) {
        Class<?> type = mapping.javaType();
        try {
            Module own = LazyInstances.class.getModule();
            if (own.isNamed()) {
                own.addExports(LazyInstances.class.getPackageName(), type.getModule());
            }
            MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
            byte[] bytes = new LazyClassWriter(mapping).write();
            MethodHandles.Lookup hidden =
                    lookup.defineHiddenClass(bytes, true, MethodHandles.Lookup.ClassOption.NESTMATE);
            return hidden.findConstructor(hidden.lookupClass(), MethodType.methodType(void.class))
                    .asType(MethodType.methodType(LazyInstance.class));
        } catch (ReflectiveOperationException | LinkageError e) {
            MappingException failure = new MappingException(List.of(mapping.name()
                    + ": no lazy subclass can be generated (" + e
                    + "). Let the class and its constructor be neither final"
                    + " nor sealed, and open its package to io.rowan.core."));
            failure.initCause(e);
            throw failure;
        }
    }
}
