package io.rowan.mapping;

import java.lang.invoke.MethodType;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Does by reflection what a generated access does, with the same answers and exceptions. It is slower by far but there
 * at once: a program that begins with a few objects has them before the generator's classes are loaded.
 *
 * <p>For classes that are open to Rowan, which {@link ClassAccessGenerator#deferred} checks. Safe for threads.
 */
final class ReflectedAccess extends ClassAccess {
    private final Class<?> type;
    private final Member[] readers;
    private final @Nullable Member[] writers;
    private final @Nullable Constructor<?> constructor;

    ReflectedAccess(Class<?> type, List<ClassProperty> properties) {
        this.type = type;
        this.readers = new Member[properties.size()];
        this.writers = new @Nullable Member[properties.size()];
        for (int i = 0; i < readers.length; i++) {
            readers[i] = open(properties.get(i).reader());
            Member writer = properties.get(i).writer();
            writers[i] = writer == null ? null : open(writer);
        }
        Constructor<?> found = type.isRecord() ? canonicalConstructor(type) : emptyConstructor(type);
        this.constructor = found == null ? null : open(found);
    }

    private static <T extends Member> T open(T member) {
        ((AccessibleObject) member).setAccessible(true);
        return member;
    }

    private static @Nullable Constructor<?> emptyConstructor(Class<?> type) {
        return Modifier.isAbstract(type.getModifiers()) ? null : ClassAccessGenerator.emptyConstructor(type);
    }

    static Constructor<?> canonicalConstructor(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < types.length; i++) {
            types[i] = components[i].getType();
        }
        try {
            return type.getDeclaredConstructor(types);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("A record without its canonical constructor: " + type, e);
        }
    }

    @Override
    public Object create() {
        Constructor<?> empty = constructor;
        return empty == null || type.isRecord() ? noConstructor(type) : call(empty);
    }

    @Override
    public Object create(@Nullable Object[] values) {
        Constructor<?> canonical = constructor;
        if (canonical == null || !type.isRecord()) {
            return super.create(values);
        }
        RecordComponent[] components = type.getRecordComponents();
        @Nullable Object[] arguments = new @Nullable Object[components.length];
        for (int i = 0; i < arguments.length; i++) {
            Class<?> wanted = components[i].getType();
            Object value = wanted.isPrimitive() ? required(values[i], type, components[i].getName()) : values[i];
            arguments[i] = cast(value, wanted);
        }
        return call(canonical, arguments);
    }

    private static Object call(Constructor<?> constructor, @Nullable Object... arguments) {
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw ReflectedAccess.<RuntimeException>unwrapped(e);
        } catch (InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException("Not open though checked: " + constructor, e);
        }
    }

    @Override
    public @Nullable Object get(Object instance, int position) {
        return position < 0 || position >= readers.length ? noProperty(position) : read(instance, readers[position]);
    }

    private @Nullable Object read(Object instance, Member reader) {
        type.cast(instance);
        try {
            return reader instanceof Field field ? field.get(instance) : ((Method) reader).invoke(instance);
        } catch (InvocationTargetException e) {
            throw ReflectedAccess.<RuntimeException>unwrapped(e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("Not open though checked: " + reader, e);
        }
    }

    @Override
    public void set(Object instance, int position, @Nullable Object value) {
        Member writer = position < 0 || position >= writers.length ? null : writers[position];
        if (writer == null) {
            noProperty(position);
        } else {
            write(instance, writer, value);
        }
    }

    private void write(Object instance, Member writer, @Nullable Object value) {
        type.cast(instance);
        try {
            if (writer instanceof Field field) {
                field.set(instance, cast(value, field.getType()));
            } else {
                Method setter = (Method) writer;
                setter.invoke(instance, cast(value, setter.getParameterTypes()[0]));
            }
        } catch (InvocationTargetException e) {
            throw ReflectedAccess.<RuntimeException>unwrapped(e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("Not open though checked: " + writer, e);
        }
    }

    /** As a cast in Java does: reflection would widen numbers and throw other exceptions. */
    private static @Nullable Object cast(@Nullable Object value, Class<?> wanted) {
        if (!wanted.isPrimitive()) {
            return wanted.cast(value);
        }
        if (value == null) {
            throw new NullPointerException("null for a primitive " + wanted);
        }
        return MethodType.methodType(wanted).wrap().returnType().cast(value);
    }

    /** Throws what was thrown, checked or not, as a call without reflection does. */
    @SuppressWarnings("unchecked")
    private static <T extends Throwable> RuntimeException unwrapped(InvocationTargetException e) throws T {
        throw (T) e.getCause();
    }

    @Override
    public void readRow(ResultSet rows, RowPlan plan, Object instance, @Nullable Object[] state) throws SQLException {
        RowPlan.@Nullable Part[] parts = plan.parts();
        for (int i = 0; i < writers.length; i++) {
            RowPlan.Part part = parts[i];
            Member writer = writers[i];
            if (part != null && writer != null) {
                Object value = part.type().read(rows, part.column());
                state[part.slot()] = value;
                write(instance, writer, value);
            }
        }
    }

    @Override
    public void readState(Object instance, int[] slots, @Nullable Object[] state) {
        for (int i = 0; i < readers.length; i++) {
            if (slots[i] >= 0) {
                state[slots[i]] = read(instance, readers[i]);
            }
        }
    }

    @Override
    public boolean holds(Object instance, int[] slots, @Nullable Object[] state) {
        for (int i = 0; i < readers.length; i++) {
            if (slots[i] >= 0 && !same(readers[i], read(instance, readers[i]), state[slots[i]])) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(Member reader, @Nullable Object held, @Nullable Object known) {
        Class<?> declared = reader instanceof Field field ? field.getType() : ((Method) reader).getReturnType();
        return declared.isPrimitive() && held != null ? held.equals(known) : held == known;
    }
}
