package io.rowan.type;

import io.rowan.error.DataException;
import java.lang.reflect.Type;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes types of values that are kept as JSON documents. Jackson does the work: version 3 where it is on the class path,
 * else version 2. It is an optional dependency.
 */
public final class JsonTypes {
    /** The Maven coordinates of Jackson, as messages advise them. */
    public static final String JACKSON = "tools.jackson.core:jackson-databind:3.2.4";

    /** The Maven coordinates of the version before. */
    public static final String JACKSON_2 = "com.fasterxml.jackson.core:jackson-databind:2.22.4";

    private final JsonFormat format;

    private JsonTypes(JsonFormat format) {
        this.format = format;
    }

    /**
     * Looks for Jackson.
     *
     * @return what makes the types, empty when neither version is on the class path
     */
    public static Optional<JsonTypes> find() {
        if (present(Jackson3Format.MAPPER)) {
            return Optional.of(new JsonTypes(new Jackson3Format()));
        }
        return present(Jackson2Format.MAPPER) ? Optional.of(new JsonTypes(new Jackson2Format())) : Optional.empty();
    }

    private static boolean present(String name) {
        try {
            Class.forName(name, false, JsonTypes.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /**
     * The type of values of a class. They are mutable, and the same when their JSON means the same: the order of
     * properties and trailing zeros say nothing.
     *
     * @param <T> the Java type of a value
     * @param javaType its class, boxed
     * @param declared the same with type arguments
     * @param documents how the column keeps JSON
     * @return the type
     */
    public <T> ColumnType<T> of(Class<T> javaType, Type declared, ColumnType<String> documents) {
        return new JsonType<>(format, javaType, declared, documents);
    }

    /**
     * The JSON of a value.
     *
     * @param value the value
     * @return its JSON
     * @throws DataException when Jackson cannot write it
     */
    public String text(Object value) {
        try {
            return format.write(value);
        } catch (Exception e) {
            throw JsonType.failure("A value of " + value.getClass().getName() + " cannot be written as JSON", e);
        }
    }

    /**
     * The value of a JSON text.
     *
     * @param json the text
     * @param javaType the class of the value
     * @param <T> the class of the value
     * @return the value, null where the JSON says null and the class has no value for it
     * @throws DataException when Jackson cannot read it
     */
    public <T> @Nullable T value(String json, Class<T> javaType) {
        try {
            return javaType.cast(format.read(json, javaType));
        } catch (Exception e) {
            throw JsonType.failure("A JSON text is no " + javaType.getName(), e);
        }
    }
}
