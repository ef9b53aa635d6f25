package io.rowan.type;

import io.rowan.error.QueryException;
import java.lang.invoke.MethodType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Turns a value of a result into another type that was asked for: a sum that came as BigDecimal into a long, a text
 * into an enum, a date of {@code java.sql} into one of {@code java.time}. A number out of range, or a fraction where a
 * whole number is wanted, is an error; fractions become floating point with the usual rounding.
 */
public final class Conversions {
    /** How a decimal becomes each type of exact numbers; those in which it does not fit throw. */
    private static final Map<Class<?>, Function<BigDecimal, Object>> EXACT = Map.of(
            Long.class, BigDecimal::longValueExact,
            Integer.class, BigDecimal::intValueExact,
            Short.class, BigDecimal::shortValueExact,
            Byte.class, BigDecimal::byteValueExact,
            BigInteger.class, BigDecimal::toBigIntegerExact,
            BigDecimal.class, exact -> exact);

    private Conversions() {}

    /**
     * Converts a value.
     *
     * @param <T> the wanted type
     * @param value the value, not null
     * @param target the wanted class; a primitive one means its wrapper
     * @return the value itself when it is of that class already, else what it is converted to
     * @throws QueryException when there is no such conversion, or the value does not fit
     */
    public static <T> T convert(Object value, Class<T> target) {
        Class<T> wanted = boxed(target);
        if (wanted.isInstance(value)) {
            return wanted.cast(value);
        }
        try {
            Object converted = converted(value, wanted);
            if (converted != null) {
                return wanted.cast(converted);
            }
        } catch (ArithmeticException | IllegalArgumentException | DateTimeException e) {
            throw misfit(value, wanted, "it is out of range or not written as one");
        }
        throw misfit(value, wanted, "there is no such conversion");
    }

    private static QueryException misfit(Object value, Class<?> target, String why) {
        String from = value.getClass().getName();
        return new QueryException("A value of type " + from + " does not become a " + target.getName() + ": " + why
                + "; ask for " + from + " or cast it in the query");
    }

    @SuppressWarnings("unchecked")
    private static <T> Class<T> boxed(Class<T> type) {
        return (Class<T>) MethodType.methodType(type).wrap().returnType();
    }

    private static @Nullable Object converted(Object value, Class<?> target) {
        if (Number.class.isAssignableFrom(target)) {
            return number(value, target);
        }
        if (target == String.class) {
            return value instanceof byte[] ? null : text(value);
        }
        if (target == Boolean.class) {
            return truth(value);
        }
        return target.isEnum() ? constant(value, target) : ofOther(value, target);
    }

    private static @Nullable Object ofOther(Object value, Class<?> target) {
        if (target == Character.class) {
            return value instanceof String text && text.length() == 1 ? text.charAt(0) : null;
        }
        return target == UUID.class ? uuid(value) : TimeConversions.convert(value, target);
    }

    private static @Nullable Object number(Object value, Class<?> target) {
        if ((value instanceof Double || value instanceof Float) && (target == Double.class || target == Float.class)) {
            return floating((Number) value, target);
        }
        BigDecimal exact = exact(value);
        if (exact == null) {
            return null;
        }
        Function<BigDecimal, Object> narrowing = EXACT.get(target);
        return narrowing == null ? floating(exact, target) : narrowing.apply(exact);
    }

    private static @Nullable Object floating(Number number, Class<?> target) {
        double wide = number.doubleValue();
        if (Double.isInfinite(wide) && number instanceof BigDecimal) {
            throw new ArithmeticException();
        }
        if (target == Double.class) {
            return wide;
        }
        if (target == Float.class && Float.isInfinite((float) wide) && !Double.isInfinite(wide)) {
            throw new ArithmeticException();
        }
        return target == Float.class ? (float) wide : null;
    }

    private static @Nullable BigDecimal exact(Object value) {
        if (value instanceof BigDecimal decimal) {
            return decimal;
        }
        if (value instanceof BigInteger integer) {
            return new BigDecimal(integer);
        }
        if (value instanceof Double || value instanceof Float || value instanceof String) {
            return new BigDecimal(value.toString());
        }
        if (value instanceof Number number) {
            return BigDecimal.valueOf(number.longValue());
        }
        return value instanceof Boolean truth ? truth ? BigDecimal.ONE : BigDecimal.ZERO : null;
    }

    private static String text(Object value) {
        return value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
    }

    private static @Nullable Object truth(Object value) {
        BigDecimal number = value instanceof Number ? exact(value) : null;
        if (number != null) {
            return number.signum() != 0;
        }
        if ("true".equals(value) || "t".equals(value) || "1".equals(value)) {
            return true;
        }
        return "false".equals(value) || "f".equals(value) || "0".equals(value) ? false : null;
    }

    private static @Nullable Object constant(Object value, Class<?> target) {
        int position = value instanceof Number number ? whole(number) : -1;
        for (Object constant : target.getEnumConstants()) {
            Enum<?> candidate = (Enum<?>) constant;
            if (candidate.ordinal() == position || candidate.name().equals(value)) {
                return candidate;
            }
        }
        throw new IllegalArgumentException();
    }

    /** An int without loss, else an ArithmeticException or, for what is no number, an IllegalArgumentException. */
    static int whole(Number value) {
        return new BigDecimal(value.toString()).intValueExact();
    }

    private static @Nullable Object uuid(Object value) {
        if (value instanceof byte[] bytes && bytes.length == 16) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            return new UUID(buffer.getLong(), buffer.getLong());
        }
        return value instanceof String text ? UUID.fromString(text) : null;
    }
}
