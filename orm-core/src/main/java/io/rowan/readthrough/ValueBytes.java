package io.rowan.readthrough;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Plain values as bytes: numbers, texts, moments, ids, bytes, and lists and maps of them. */
public final class ValueBytes {
    private ValueBytes() {}

    /**
     * Writes a value.
     *
     * @param value the value
     * @return its bytes; null for one of another class
     */
    public static byte @Nullable [] write(@Nullable Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            ValueFormat.write(out, value);
        } catch (ValueFormat.UnknownKindException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads a value.
     *
     * @param bytes what was written
     * @return the value, of the same class; lists and maps can be changed
     */
    public static @Nullable Object read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return ValueFormat.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
