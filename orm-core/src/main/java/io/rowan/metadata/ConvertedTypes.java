package io.rowan.metadata;

import io.rowan.error.DataException;
import io.rowan.error.ErrorDetails;
import io.rowan.type.ColumnType;
import io.rowan.type.ConvertedType;
import io.rowan.type.TypeRegistry;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Convert;
import jakarta.persistence.EnumeratedValue;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Column types by {@code @Convert} and by {@code @EnumeratedValue}. */
final class ConvertedTypes {
    private final TypeRegistry types;
    private final Mistakes mistakes;

    ConvertedTypes(TypeRegistry types, Mistakes mistakes) {
        this.types = types;
        this.mistakes = mistakes;
    }

    /** The type by a converter; null when it does not fit, which then has been reported. */
    @Nullable
    ColumnType<?> byConverter(Property property, Convert convert) {
        Class<?> converter = convert.converter();
        List<ResolvedType> sides = TypeBindings.argumentsOf(converter, AttributeConverter.class);
        if (sides.size() != 2) {
            return refuse(
                    property,
                    "@Convert names no converter whose types are known. Write @Convert(converter = …) with a class "
                            + "that implements AttributeConverter<" + property.type() + ", …>.");
        }
        Class<?> from = sides.get(0).raw();
        return from.isAssignableFrom(property.boxed())
                ? converted(property, converter, sides.get(1).raw())
                : refuse(property, convertsOther(property, converter, from));
    }

    private static String convertsOther(Property property, Class<?> converter, Class<?> from) {
        return "the converter " + converter.getSimpleName() + " converts " + from.getSimpleName()
                + ", but the attribute is of type " + property.type() + ". Declare the attribute or the "
                + "converter with the other's type.";
    }

    private @Nullable ColumnType<?> converted(Property property, Class<?> converter, Class<?> to) {
        ColumnType<?> base = types.find(to);
        if (base == null) {
            return refuse(
                    property,
                    "the converter " + converter.getSimpleName() + " makes " + to.getSimpleName()
                            + ", which no column keeps. Let it make a String, a number or another basic type.");
        }
        AttributeConverter<Object, Object> instance = instantiate(property, converter);
        return instance == null ? null : converted(property, base, instance);
    }

    /** Reports a mistake, and gives null in place of a type. */
    private @Nullable ColumnType<?> refuse(Property property, String text) {
        mistakes.add(property.where(), text);
        return null;
    }

    @SuppressWarnings("unchecked")
    private static ColumnType<?> converted(
            Property property, ColumnType<?> base, AttributeConverter<Object, Object> converter) {
        ConvertedType<Object, Object> type = ConvertedType.of(
                (Class<Object>) property.boxed(),
                (ColumnType<Object>) base,
                converter::convertToDatabaseColumn,
                converter::convertToEntityAttribute);
        return fixed(property.boxed()) ? type : type.ofMutableValues();
    }

    /** Whether values are known not to change inside, so that a snapshot needs no copy. */
    private static boolean fixed(Class<?> type) {
        return type.isEnum()
                || type.getPackageName().equals("java.lang")
                || type.getPackageName().equals("java.time")
                || type.getPackageName().equals("java.math");
    }

    @SuppressWarnings("unchecked")
    private @Nullable AttributeConverter<Object, Object> instantiate(Property property, Class<?> converter) {
        String name = converter.getSimpleName();
        try {
            return (AttributeConverter<Object, Object>) newInstance(converter);
        } catch (InvocationTargetException e) {
            String text = "the constructor of the converter " + name + " fails with " + e.getCause();
            mistakes.add(property.where(), text + ". Let it do nothing that can fail.");
        } catch (ReflectiveOperationException | RuntimeException e) {
            String remedy =
                    "Let it be a class, static where nested, with a constructor without arguments, in a package "
                            + "open to Rowan.";
            mistakes.add(property.where(), "the converter " + name + " cannot be made. " + remedy);
        }
        return null;
    }

    private static Object newInstance(Class<?> converter) throws ReflectiveOperationException {
        Constructor<?> constructor = converter.getDeclaredConstructor();
        constructor.setAccessible(true);
        return constructor.newInstance();
    }

    /** The type by the enum's field with {@code @EnumeratedValue}; null when it has none, or a wrong one. */
    @Nullable
    ColumnType<?> byEnumeratedValue(Property property) {
        for (Field field : property.raw().getDeclaredFields()) {
            if (field.isAnnotationPresent(EnumeratedValue.class)) {
                return byField(property, field);
            }
        }
        return null;
    }

    private @Nullable ColumnType<?> byField(Property property, Field field) {
        ColumnType<?> base = types.find(field.getType());
        if (base == null) {
            return refuse(
                    property,
                    "the @EnumeratedValue " + field.getName() + " of " + property.type() + " is of type "
                            + field.getType().getSimpleName() + ". Make it a String, byte, short or int.");
        }
        Map<Object, Object> constants = constantsByValue(property, field);
        return constants == null ? base : enumType(property.raw(), base, constants);
    }

    /** The enum's constants by the values of a field; null when two have the same or one has none, which is reported. */
    private @Nullable Map<Object, Object> constantsByValue(Property property, Field field) {
        Map<Object, Object> constants = new HashMap<>();
        for (Object constant : property.raw().getEnumConstants()) {
            Object value = valueOf(field, constant);
            if (value == null || constants.put(value, constant) != null) {
                mistakes.add(
                        property.where(),
                        "the @EnumeratedValue " + field.getName() + " of " + property.type() + "." + constant
                                + " is " + (value == null ? "null" : "the same as that of another constant")
                                + ". Give each constant a value of its own.");
                return null;
            }
        }
        return constants;
    }

    private static @Nullable Object valueOf(Field field, Object constant) {
        try {
            field.setAccessible(true);
            return field.get(constant);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("A field that was made accessible is not", e);
        }
    }

    @SuppressWarnings("unchecked")
    private static ColumnType<?> enumType(Class<?> type, ColumnType<?> base, Map<Object, Object> fromColumn) {
        Map<Object, Object> toColumn = new HashMap<>();
        fromColumn.forEach((value, constant) -> toColumn.put(constant, value));
        return ConvertedType.of(
                (Class<Object>) type,
                (ColumnType<Object>) base,
                toColumn::get,
                value -> constant(type, value, fromColumn.get(value)));
    }

    private static Object constant(Class<?> type, Object value, @Nullable Object found) {
        if (found == null) {
            throw new DataException(
                    "The column holds " + value + ", which is the value of no constant of " + type.getName()
                            + ". Add a constant with that value, or correct the row.",
                    new ErrorDetails(null, null, 0, null, null, null),
                    null);
        }
        return found;
    }
}
