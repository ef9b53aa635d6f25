package io.rowan.load;

import io.rowan.error.EntityInstantiationException;
import io.rowan.error.QueryException;
import io.rowan.type.ColumnType;
import io.rowan.type.Conversions;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes records of one class from rows, through its canonical constructor. Found once for each class. */
final class RecordMaker {
    private static final ClassValue<RecordMaker> MAKERS = new ClassValue<>() {
        @Override
        protected RecordMaker computeValue(Class<?> type) {
            return new RecordMaker(type);
        }
    };

    private static final MethodHandle READ;
    private static final MethodHandle FIT;
    private static final MethodHandle REQUIRED;

    static {
        try {
            MethodHandles.Lookup own = MethodHandles.lookup();
            MethodType reading = MethodType.methodType(Object.class, ResultSet.class, int.class);
            READ = own.findVirtual(ColumnType.class, "read", reading);
            MethodType fitting = MethodType.methodType(Object.class, int.class, Object.class);
            FIT = own.findVirtual(RecordMaker.class, "fit", fitting);
            REQUIRED = own.findVirtual(RecordMaker.class, "required", fitting);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final Class<?> type;
    private final RecordComponent[] components;
    private final Class<?>[] boxed;
    private final MethodHandle plain;
    private final MethodHandle constructor;

    static RecordMaker of(Class<?> type) {
        return MAKERS.get(type);
    }

    private RecordMaker(Class<?> type) {
        this.type = type;
        this.components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        this.boxed = Arrays.stream(types)
                .map(each -> MethodType.methodType(each).wrap().returnType())
                .toArray(Class<?>[]::new);
        try {
            MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
            this.plain = lookup.findConstructor(type, MethodType.methodType(void.class, types));
            this.constructor = plain.asSpreader(Object[].class, types.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw new QueryException("into(" + type.getSimpleName() + ".class): its constructor cannot be called (" + e
                    + "). Open the package " + type.getPackageName() + " to io.rowan.core in module-info.java.");
        }
    }

    int size() {
        return components.length;
    }

    /** The boxed type of a component. */
    Class<?> componentType(int index) {
        return boxed[index];
    }

    /**
     * Reads columns straight into the constructor. The handle knows each column and its type, so that the JVM compiles it as
     * if it were written by hand; to make one takes longer than to read some rows.
     *
     * @return takes a result that stands on a row, and gives the record as an object
     */
    MethodHandle reader(List<ColumnType<?>> columnTypes, int[] columns) {
        MethodHandle[] values = new MethodHandle[columns.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(i, columnTypes.get(i), columns[i]);
        }
        MethodHandle all = MethodHandles.filterArguments(plain, 0, values);
        return MethodHandles.permuteArguments(
                        all, MethodType.methodType(type, ResultSet.class), new int[columns.length])
                .asType(MethodType.methodType(Object.class, ResultSet.class));
    }

    /** Reads a component. Where the column's own class fits, as it mostly does, that is not asked again for each row. */
    private MethodHandle value(int index, ColumnType<?> columnType, int column) {
        MethodHandle value = MethodHandles.insertArguments(READ.bindTo(columnType), 1, column);
        Class<?> component = components[index].getType();
        if (!boxed[index].isAssignableFrom(columnType.javaType())) {
            value = filtered(value, FIT, index);
        } else if (component.isPrimitive()) {
            value = filtered(value, REQUIRED, index);
        }
        return value.asType(MethodType.methodType(boxed[index], ResultSet.class))
                .asType(MethodType.methodType(component, ResultSet.class));
    }

    private MethodHandle filtered(MethodHandle value, MethodHandle filter, int index) {
        return MethodHandles.filterReturnValue(value, MethodHandles.insertArguments(filter.bindTo(this), 0, index));
    }

    private @Nullable Object required(int index, @Nullable Object value) {
        if (value == null) {
            requireNullable(index);
        }
        return value;
    }

    private @Nullable Object fit(int index, @Nullable Object value) {
        if (value == null) {
            requireNullable(index);
            return null;
        }
        return boxed[index].isInstance(value) ? value : Conversions.convert(value, boxed[index]);
    }

    Object make(@Nullable Object[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = fit(i, values[i]);
        }
        try {
            return constructor.invokeExact(values);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw failure("its constructor failed: " + e);
        }
    }

    private void requireNullable(int index) {
        if (components[index].getType().isPrimitive()) {
            throw failure("the value of " + components[index].getName() + " is null, which a "
                    + components[index].getType() + " cannot hold. Declare it as " + boxed[index].getSimpleName()
                    + ", or select coalesce(..., 0)");
        }
    }

    private EntityInstantiationException failure(String why) {
        return new EntityInstantiationException(
                "The record " + type.getName() + " cannot be made from a row: " + why + ".");
    }
}
