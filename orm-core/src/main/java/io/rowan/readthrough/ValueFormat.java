package io.rowan.readthrough;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Single values as bytes: a letter for the kind, then the value. These are the kinds that drivers give and applications
 * memoize; no class of theirs is named, so nothing is made when bytes are read but these.
 */
final class ValueFormat {
    private static final char NULL = '0';
    private static final char LIST = 'L';
    private static final char MAP = 'M';

    private static final List<Kind<?>> KINDS = List.of(
            new Kind<>('s', String.class, ValueFormat::text, ValueFormat::text),
            new Kind<>('l', Long.class, DataOutputStream::writeLong, DataInputStream::readLong),
            new Kind<>('i', Integer.class, DataOutputStream::writeInt, DataInputStream::readInt),
            new Kind<>('h', Short.class, (out, value) -> out.writeShort(value), DataInputStream::readShort),
            new Kind<>('b', Byte.class, (out, value) -> out.writeByte(value), DataInputStream::readByte),
            new Kind<>('t', Boolean.class, DataOutputStream::writeBoolean, DataInputStream::readBoolean),
            new Kind<>('c', Character.class, (out, value) -> out.writeChar(value), DataInputStream::readChar),
            new Kind<>('d', Double.class, DataOutputStream::writeDouble, DataInputStream::readDouble),
            new Kind<>('g', Float.class, DataOutputStream::writeFloat, DataInputStream::readFloat),
            new Kind<>('n', BigDecimal.class, ValueFormat::decimal, ValueFormat::decimal),
            new Kind<>('N', BigInteger.class, (out, n) -> bytes(out, n.toByteArray()), in -> new BigInteger(bytes(in))),
            new Kind<>('a', byte[].class, ValueFormat::bytes, ValueFormat::bytes),
            new Kind<>('T', Timestamp.class, ValueFormat::timestamp, ValueFormat::timestamp),
            new Kind<>('D', Date.class, (out, day) -> out.writeLong(day.getTime()), in -> new Date(in.readLong())),
            new Kind<>('Z', Time.class, (out, time) -> out.writeLong(time.getTime()), in -> new Time(in.readLong())),
            new Kind<>(
                    'J',
                    java.util.Date.class,
                    (out, moment) -> out.writeLong(moment.getTime()),
                    in -> new java.util.Date(in.readLong())),
            told('u', UUID.class, UUID::fromString),
            told('x', LocalDate.class, LocalDate::parse),
            told('y', LocalDateTime.class, LocalDateTime::parse),
            told('z', LocalTime.class, LocalTime::parse),
            told('o', OffsetDateTime.class, OffsetDateTime::parse),
            told('p', OffsetTime.class, OffsetTime::parse),
            told('I', Instant.class, Instant::parse));

    private static final Map<Class<?>, Kind<?>> BY_CLASS = index(Kind::type);
    private static final Map<Character, Kind<?>> BY_LETTER = index(Kind::letter);

    private ValueFormat() {}

    /** A value of another kind. */
    static final class UnknownKindException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnknownKindException(String what) {
            super(what);
        }
    }

    private record Kind<T>(char letter, Class<T> type, Writer<T> writer, Reader<T> reader) {
        void write(DataOutputStream out, Object value) throws IOException {
            out.writeByte(letter);
            writer.write(out, type.cast(value));
        }
    }

    private interface Writer<T> {
        void write(DataOutputStream out, T value) throws IOException;
    }

    private interface Reader<T> {
        T read(DataInputStream in) throws IOException;
    }

    private static <K> Map<K, Kind<?>> index(Function<Kind<?>, K> key) {
        Map<K, Kind<?>> index = new HashMap<>();
        KINDS.forEach(kind -> index.put(key.apply(kind), kind));
        return index;
    }

    /** Values that their text tells wholly. */
    private static <T> Kind<T> told(char letter, Class<T> type, Function<String, T> parse) {
        return new Kind<>(
                letter, type, (out, value) -> out.writeUTF(value.toString()), in -> parse.apply(in.readUTF()));
    }

    static void write(DataOutputStream out, @Nullable Object value) throws IOException {
        Kind<?> kind = value == null ? null : BY_CLASS.get(value.getClass());
        if (value == null) {
            out.writeByte(NULL);
        } else if (kind != null) {
            kind.write(out, value);
        } else if (value instanceof List<?> list) {
            list(out, list);
        } else if (value instanceof Map<?, ?> map) {
            map(out, map);
        } else {
            throw new UnknownKindException(value.getClass().getName());
        }
    }

    static @Nullable Object read(DataInputStream in) throws IOException {
        char letter = (char) in.readUnsignedByte();
        if (letter == NULL) {
            return null;
        }
        if (letter == LIST) {
            return list(in);
        }
        if (letter == MAP) {
            return map(in);
        }
        Kind<?> kind = BY_LETTER.get(letter);
        if (kind == null) {
            throw new UnknownKindException("kind " + letter);
        }
        return kind.reader().read(in);
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        bytes(out, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(bytes(in), StandardCharsets.UTF_8);
    }

    private static void bytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        return in.readNBytes(in.readInt());
    }

    private static void decimal(DataOutputStream out, BigDecimal number) throws IOException {
        out.writeInt(number.scale());
        bytes(out, number.unscaledValue().toByteArray());
    }

    private static BigDecimal decimal(DataInputStream in) throws IOException {
        int scale = in.readInt();
        return new BigDecimal(new BigInteger(bytes(in)), scale);
    }

    private static void timestamp(DataOutputStream out, Timestamp moment) throws IOException {
        out.writeLong(moment.getTime());
        out.writeInt(moment.getNanos());
    }

    private static Timestamp timestamp(DataInputStream in) throws IOException {
        Timestamp moment = new Timestamp(in.readLong());
        moment.setNanos(in.readInt());
        return moment;
    }

    private static void list(DataOutputStream out, List<?> list) throws IOException {
        out.writeByte(LIST);
        out.writeInt(list.size());
        for (Object each : list) {
            write(out, each);
        }
    }

    private static List<@Nullable Object> list(DataInputStream in) throws IOException {
        int size = in.readInt();
        List<@Nullable Object> list = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            list.add(read(in));
        }
        return list;
    }

    private static void map(DataOutputStream out, Map<?, ?> map) throws IOException {
        out.writeByte(MAP);
        out.writeInt(map.size());
        for (Map.Entry<?, ?> each : map.entrySet()) {
            write(out, each.getKey());
            write(out, each.getValue());
        }
    }

    private static Map<@Nullable Object, @Nullable Object> map(DataInputStream in) throws IOException {
        int size = in.readInt();
        Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            Object key = read(in);
            map.put(key, read(in));
        }
        return map;
    }
}
