package io.rowan.load;

import io.rowan.error.EntityInstantiationException;
import io.rowan.error.QueryException;
import io.rowan.type.Conversions;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Makes records of one class from rows, through its canonical constructor. Found once for each class. */
final class RecordMaker {
    private static final ClassValue<RecordMaker> MAKERS = new ClassValue<>() {
        @Override
        protected RecordMaker computeValue(Class<?> type) {
            return new RecordMaker(type);
        }
    };

    private final Class<?> type;
    private final RecordComponent[] components;
    private final Class<?>[] boxed;
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
            MethodHandle found = lookup.findConstructor(type, MethodType.methodType(void.class, types));
            this.constructor = found.asSpreader(Object[].class, types.length)
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

    Object make(@Nullable Object[] values) {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value == null) {
                requireNullable(i);
            } else if (!boxed[i].isInstance(value)) {
                values[i] = Conversions.convert(value, boxed[i]);
            }
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
