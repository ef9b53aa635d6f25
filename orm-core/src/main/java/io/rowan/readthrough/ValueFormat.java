package io.rowan.readthrough;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Single values as bytes: a letter for the kind, then the value. These are the kinds that drivers give and applications
 * memoize; no class of theirs is named, so nothing is made when bytes are read but these.
 */
final class ValueFormat {
    private ValueFormat() {}

    /** A value of another kind. */
    static final class UnknownKindException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnknownKindException(String what) {
            super(what);
        }
    }

    static void write(DataOutputStream out, @Nullable Object value) throws IOException {
        if (value == null) {
            out.writeByte('0');
        } else if (value instanceof String text) {
            out.writeByte('s');
            bytes(out, text.getBytes(StandardCharsets.UTF_8));
        } else if (!number(out, value) && !moment(out, value) && !several(out, value)) {
            throw new UnknownKindException(value.getClass().getName());
        }
    }

    private static void bytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static boolean number(DataOutputStream out, Object value) throws IOException {
        if (value instanceof Long number) {
            out.writeByte('l');
            out.writeLong(number);
        } else if (value instanceof Integer number) {
            out.writeByte('i');
            out.writeInt(number);
        } else if (value instanceof Boolean truth) {
            out.writeByte(truth ? 't' : 'f');
        } else if (value instanceof Double number) {
            out.writeByte('d');
            out.writeDouble(number);
        } else if (value instanceof BigDecimal number) {
            out.writeByte('n');
            out.writeInt(number.scale());
            bytes(out, number.unscaledValue().toByteArray());
        } else {
            return rareNumber(out, value);
        }
        return true;
    }

    private static boolean rareNumber(DataOutputStream out, Object value) throws IOException {
        if (value instanceof Short number) {
            out.writeByte('h');
            out.writeShort(number);
        } else if (value instanceof Byte number) {
            out.writeByte('b');
            out.writeByte(number);
        } else if (value instanceof Float number) {
            out.writeByte('g');
            out.writeFloat(number);
        } else if (value instanceof BigInteger number) {
            out.writeByte('N');
            bytes(out, number.toByteArray());
        } else if (value instanceof Character letter) {
            out.writeByte('c');
            out.writeChar(letter);
        } else {
            return false;
        }
        return true;
    }

    private static boolean moment(DataOutputStream out, Object value) throws IOException {
        char kind = kindOf(value);
        if (kind != 0) {
            out.writeByte(kind);
            out.writeUTF(value.toString());
        } else if (value instanceof java.sql.Timestamp moment) {
            out.writeByte('T');
            out.writeLong(moment.getTime());
            out.writeInt(moment.getNanos());
        } else if (value instanceof java.util.Date day) {
            out.writeByte(day instanceof java.sql.Date ? 'D' : day instanceof java.sql.Time ? 'Z' : 'J');
            out.writeLong(day.getTime());
        } else {
            return false;
        }
        return true;
    }

    /** The letter of a value that its text tells wholly, 0 for others. */
    private static char kindOf(Object value) {
        if (value instanceof UUID) {
            return 'u';
        }
        if (value instanceof LocalDate) {
            return 'x';
        }
        if (value instanceof LocalDateTime) {
            return 'y';
        }
        if (value instanceof LocalTime) {
            return 'z';
        }
        if (value instanceof OffsetDateTime) {
            return 'o';
        }
        if (value instanceof OffsetTime) {
            return 'p';
        }
        return value instanceof Instant ? 'I' : 0;
    }

    private static boolean several(DataOutputStream out, Object value) throws IOException {
        if (value instanceof byte[] given) {
            out.writeByte('a');
            bytes(out, given);
        } else if (value instanceof List<?> list) {
            out.writeByte('L');
            out.writeInt(list.size());
            for (Object each : list) {
                write(out, each);
            }
        } else if (value instanceof Map<?, ?> map) {
            out.writeByte('M');
            out.writeInt(map.size());
            for (Map.Entry<?, ?> each : map.entrySet()) {
                write(out, each.getKey());
                write(out, each.getValue());
            }
        } else {
            return false;
        }
        return true;
    }

    static @Nullable Object read(DataInputStream in) throws IOException {
        int kind = in.readUnsignedByte();
        return switch (kind) {
            case '0' -> null;
            case 's' -> new String(bytes(in), StandardCharsets.UTF_8);
            case 't', 'f' -> kind == 't';
            case 'a' -> bytes(in);
            case 'L' -> list(in);
            case 'M' -> map(in);
            case 'T' -> timestamp(in);
            case 'D' -> new java.sql.Date(in.readLong());
            case 'Z' -> new java.sql.Time(in.readLong());
            case 'J' -> new java.util.Date(in.readLong());
            default -> Character.isUpperCase(kind) && kind != 'N' && kind != 'I' ? unknown(kind) : simple(kind, in);
        };
    }

    private static Object simple(int kind, DataInputStream in) throws IOException {
        return switch (kind) {
            case 'l' -> in.readLong();
            case 'i' -> in.readInt();
            case 'd' -> in.readDouble();
            case 'n' -> decimal(in);
            case 'h' -> in.readShort();
            case 'b' -> in.readByte();
            case 'g' -> in.readFloat();
            case 'N' -> new BigInteger(bytes(in));
            case 'c' -> in.readChar();
            default -> told(kind, in.readUTF());
        };
    }

    private static Object told(int kind, String text) {
        return switch (kind) {
            case 'u' -> UUID.fromString(text);
            case 'x' -> LocalDate.parse(text);
            case 'y' -> LocalDateTime.parse(text);
            case 'z' -> LocalTime.parse(text);
            case 'o' -> OffsetDateTime.parse(text);
            case 'p' -> OffsetTime.parse(text);
            case 'I' -> Instant.parse(text);
            default -> unknown(kind);
        };
    }

    private static Object unknown(int kind) {
        throw new UnknownKindException("kind " + kind);
    }

    private static BigDecimal decimal(DataInputStream in) throws IOException {
        int scale = in.readInt();
        return new BigDecimal(new BigInteger(bytes(in)), scale);
    }

    private static java.sql.Timestamp timestamp(DataInputStream in) throws IOException {
        java.sql.Timestamp moment = new java.sql.Timestamp(in.readLong());
        moment.setNanos(in.readInt());
        return moment;
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        byte[] bytes = in.readNBytes(in.readInt());
        return bytes;
    }

    private static List<@Nullable Object> list(DataInputStream in) throws IOException {
        int size = in.readInt();
        List<@Nullable Object> list = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            list.add(read(in));
        }
        return list;
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
