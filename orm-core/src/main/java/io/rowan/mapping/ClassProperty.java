package io.rowan.mapping;

import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A property of a class as {@link ClassAccessGenerator} sees it: what to read and what to write.
 *
 * @param name the property's name
 * @param reader the field, or the method that gets the value
 * @param writer the field, or the method that sets the value; null where it can only be read, as in records
 */
public record ClassProperty(
        String name, Member reader, @Nullable Member writer) {
    /** By the name alone: the JVM links nothing for it when a program starts. */
    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** By all components, spelt out for the same reason. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ClassProperty property
                && name.equals(property.name)
                && reader.equals(property.reader)
                && Objects.equals(writer, property.writer);
    }

    /**
     * A property that is read and written through its field; a record's or final field is only read.
     *
     * @param field the field, of the class or of one above it, of any visibility
     * @return the property
     */
    public static ClassProperty of(Field field) {
        boolean fixed = Modifier.isFinal(field.getModifiers());
        return new ClassProperty(field.getName(), field, fixed ? null : field);
    }

    /**
     * A property that is read and written through methods.
     *
     * @param name the property's name
     * @param getter the method that gets the value, of any visibility
     * @param setter the method that sets the value, of any visibility and with any result; null for none
     * @return the property
     */
    public static ClassProperty of(String name, Method getter, @Nullable Method setter) {
        return new ClassProperty(name, getter, setter);
    }
}
