package io.rowan.mapping;

import io.rowan.error.MappingException;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.reflect.Constructor;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Generates the {@link ClassAccess} of a class: bytecode with one switch to read and one to write, defined as a
 * hidden nestmate, so that private members are reached as the class itself reaches them.
 *
 * <p>A nestmate of a class is no nestmate of the classes above it, and reaches neither their private members nor, in
 * another package, their protected ones. Each class that declares a property therefore gets an accessor of its own,
 * with the same positions, and the accessor of the subclass passes on what it does not declare:
 *
 * <pre>
 * get(instance, 0) → above0.get(instance, 0)         // Base.id, by Base's nestmate
 * get(instance, 1) → ((User) instance).name          // by User's nestmate
 * </pre>
 *
 * <p>Final fields are read but not written: bytecode outside of the constructor may not, and reflection that may is
 * being withdrawn from the platform (JEP 500). {@code metadata} reports them, except in records, which are made
 * through their canonical constructor.
 *
 * <p>The class may be of another module than Rowan; see {@link NestDoor}. Stateless; safe for threads. Generated
 * classes are collected with the accessors that hold them.
 */
public final class ClassAccessGenerator {
    /** Makes a generator. */
    public ClassAccessGenerator() {}

    /**
     * Gives the access of a class, generated once a few uses have shown that it is needed.
     *
     * @param type the class or record
     * @param properties the properties in the order of their positions; for a record all components in theirs
     * @return the access
     * @throws MappingException at once when the class, or one above it that declares a property, is out of reach; the
     *     text says how to open it
     */
    public ClassAccess deferred(Class<?> type, List<ClassProperty> properties) {
        for (Class<?> above : above(type, properties)) {
            checkReach(above);
        }
        checkReach(type);
        return new DeferredAccess(type, properties);
    }

    private static void checkReach(Class<?> type) {
        if (!type.getModule().isOpen(type.getPackageName(), ClassAccess.class.getModule())) {
            throw unreachable(type, null, closed(type));
        }
        ClassLoader loader = type.getClassLoader();
        if (loader != ClassAccess.class.getClassLoader() && !seesRowan(loader)) {
            throw unreachable(type, null, invisible(type));
        }
    }

    private static boolean seesRowan(@Nullable ClassLoader loader) {
        try {
            return Class.forName(ClassAccess.class.getName(), false, loader) == ClassAccess.class;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** The other classes that declare properties. */
    private static Set<Class<?>> above(Class<?> type, List<ClassProperty> properties) {
        Set<Class<?>> above = new LinkedHashSet<>();
        for (ClassProperty property : properties) {
            above.add(property.reader().getDeclaringClass());
            if (property.writer() != null) {
                above.add(property.writer().getDeclaringClass());
            }
        }
        above.remove(type);
        return above;
    }

    /**
     * Generates the access of a class.
     *
     * @param type the class or record
     * @param properties the properties in the order of their positions; for a record all components in theirs
     * @return the access
     * @throws MappingException when the class, or one above it that declares a property, is out of reach; the text
     *     says how to open it
     */
    public ClassAccess generate(Class<?> type, List<ClassProperty> properties) {
        List<Class<?>> above = List.copyOf(above(type, properties));
        ClassAccess[] accesses = new ClassAccess[above.size()];
        for (int i = 0; i < accesses.length; i++) {
            accesses[i] = define(new AccessPlan(above.get(i), List.of(), properties));
        }
        return define(new AccessPlan(type, above, properties), accesses);
    }

    private static ClassAccess define(AccessPlan plan, ClassAccess... above) {
        try {
            byte[] bytes = new AccessWriter(plan).write();
            Lookup door = NestDoor.open(plan.type());
            Lookup defined = door.defineHiddenClass(bytes, true, Lookup.ClassOption.NESTMATE);
            return instantiate(defined.lookupClass(), above);
        } catch (IllegalAccessException e) {
            throw unreachable(plan.type(), e, closed(plan.type()));
        } catch (LinkageError e) {
            throw unreachable(plan.type(), e, invisible(plan.type()));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "The generated access of " + plan.type().getName() + " is broken", e);
        }
    }

    /** By reflection, which for one call takes a fraction of the time of a method handle's. */
    private static ClassAccess instantiate(Class<?> generated, ClassAccess[] above)
            throws ReflectiveOperationException {
        Constructor<?> constructor = generated.getDeclaredConstructor(ClassAccess[].class);
        constructor.setAccessible(true);
        return (ClassAccess) constructor.newInstance((Object) above);
    }

    private static MappingException unreachable(Class<?> type, @Nullable Throwable cause, String text) {
        MappingException failure = new MappingException(List.of(type.getSimpleName() + ": " + text));
        failure.initCause(cause);
        return failure;
    }

    private static String closed(Class<?> type) {
        String rowan = ClassAccess.class.getModule().isNamed()
                ? " to " + ClassAccess.class.getModule().getName()
                : "";
        return "Rowan cannot reach the members of " + type.getName() + ", because the module "
                + type.getModule().getName() + " does not open the package. Write `opens " + type.getPackageName()
                + rowan + ";` in its module-info.java.";
    }

    private static String invisible(Class<?> type) {
        return "Rowan cannot define an accessor beside " + type.getName() + ", because its class loader "
                + type.getClassLoader() + " does not see Rowan's class " + ClassAccess.class.getName()
                + ". Load the class with a loader whose parent has orm-core, or put both into one.";
    }

    static @Nullable Constructor<?> emptyConstructor(Class<?> type) {
        try {
            return type.getDeclaredConstructor();
        } catch (NoSuchMethodException e) {
            return null;
        }
    }
}
