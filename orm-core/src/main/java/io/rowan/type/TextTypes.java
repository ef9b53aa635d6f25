package io.rowan.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Texts, bytes and what is kept as one of them. */
final class TextTypes {
    private TextTypes() {}

    static final class StringType extends SimpleType<String> {
        StringType(Storage storage) {
            super(String.class, storage, Types.VARCHAR);
        }

        @Override
        public void bind(PreparedStatement statement, int index, String value) throws SQLException {
            statement.setString(index, value);
        }

        @Override
        public @Nullable Object arrayElement(String value) {
            return value;
        }

        @Override
        public @Nullable String read(ResultSet rows, int index) throws SQLException {
            return rows.getString(index);
        }
    }

    /** Databases may cut trailing spaces off a text of fixed length, so an empty one is read as a space. */
    static final class CharacterType extends SimpleType<Character> {
        CharacterType() {
            super(Character.class, Storage.CHAR, Types.CHAR);
        }

        @Override
        public void bind(PreparedStatement statement, int index, Character value) throws SQLException {
            statement.setString(index, value.toString());
        }

        @Override
        public @Nullable Object arrayElement(Character value) {
            return value.toString();
        }

        @Override
        public @Nullable Character read(ResultSet rows, int index) throws SQLException {
            String value = rows.getString(index);
            return value == null ? null : value.isEmpty() ? ' ' : value.charAt(0);
        }
    }

    static final class BytesType extends SimpleType<byte[]> {
        BytesType(Storage storage) {
            super(byte[].class, storage, Types.VARBINARY);
        }

        @Override
        public void bind(PreparedStatement statement, int index, byte[] value) throws SQLException {
            statement.setBytes(index, value);
        }

        @Override
        public byte @Nullable [] read(ResultSet rows, int index) throws SQLException {
            return rows.getBytes(index);
        }

        @Override
        public boolean same(byte[] one, byte[] other) {
            return Arrays.equals(one, other);
        }

        @Override
        public boolean mutable() {
            return true;
        }

        @Override
        public byte[] copy(byte[] value) {
            return value.clone();
        }
    }

    static final class UuidType extends SimpleType<UUID> {
        UuidType() {
            super(UUID.class, Storage.UUID, Types.OTHER);
        }

        @Override
        public void bind(PreparedStatement statement, int index, UUID value) throws SQLException {
            statement.setObject(index, value);
        }

        @Override
        public @Nullable Object arrayElement(UUID value) {
            return value;
        }

        @Override
        public @Nullable UUID read(ResultSet rows, int index) throws SQLException {
            return rows.getObject(index, UUID.class);
        }
    }
}
