package io.rowan.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.error.MappingException;
import io.rowan.schema.Column;
import io.rowan.type.ColumnType;
import io.rowan.type.Storage;
import io.rowan.type.TypeRegistry;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words for column types, with their sizes. */
class TypeNamesTest {
    private static final TypeNames NAMES = TypeNames.standard();

    private static Column column(Class<?> javaType, Column.Size size) {
        return new Column("c", type(javaType), true, size, false, null, null, null);
    }

    private static ColumnType<?> type(Class<?> javaType) {
        return Objects.requireNonNull(TypeRegistry.standard().find(javaType));
    }

    @ParameterizedTest
    @CsvSource({
        "java.lang.String, 0, 0, 0, varchar(255)",
        "java.lang.String, 40, 0, 0, varchar(40)",
        "java.lang.Character, 0, 0, 0, char(1)",
        "java.math.BigDecimal, 0, 0, 0, 'numeric(38, 2)'",
        "java.math.BigDecimal, 0, 10, 0, 'numeric(10, 0)'",
        "java.math.BigDecimal, 0, 0, 5, 'numeric(38, 5)'",
        "java.math.BigDecimal, 0, 10, 4, 'numeric(10, 4)'",
        "java.math.BigInteger, 0, 0, 0, 'numeric(38, 0)'",
        "java.time.Duration, 0, 0, 0, 'numeric(38, 0)'",
        "java.time.LocalTime, 0, 0, 0, time(6)",
        "java.time.LocalTime, 0, 3, 0, time(3)",
        "java.time.Instant, 0, 0, 0, timestamp(6) with time zone",
        "java.lang.Byte, 0, 0, 0, smallint",
        "java.lang.Double, 0, 10, 2, double precision"
    })
    void a_size_goes_into_the_name(Class<?> javaType, int length, int precision, int scale, String name) {
        assertThat(NAMES.of(column(javaType, new Column.Size(length, precision, scale))))
                .isEqualTo(name);
    }

    @Test
    void a_definition_replaces_the_name() {
        Column column = new Column("c", type(String.class), true, Column.Size.DEFAULT, false, "citext", null, null);

        assertThat(NAMES.of(column)).isEqualTo("citext");
    }

    @Test
    void a_storage_that_the_database_lacks_is_an_error_that_names_the_column() {
        ColumnType<?> array = new Arrays();
        Column column = Column.of("tags", array, true);

        assertThatThrownBy(() -> NAMES.of(column))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("Column tags is kept as ARRAY, for which the database has no type; name one with"
                        + " @Column(columnDefinition = …) or map another type");
        assertThat(NAMES.with(Storage.ARRAY, "text array").of(column)).isEqualTo("text array");
    }

    @Test
    void casts_have_no_length_and_keep_all_digits() {
        assertThat(NAMES.cast(type(String.class))).isEqualTo("varchar");
        assertThat(NAMES.cast(type(Character.class))).isEqualTo("varchar");
        assertThat(NAMES.cast(type(byte[].class))).isEqualTo("varbinary");
        assertThat(NAMES.cast(type(BigDecimal.class))).isEqualTo("numeric(38, 10)");
        assertThat(NAMES.cast(type(Long.class))).isEqualTo("bigint");
        assertThat(NAMES.cast(type(LocalTime.class))).isEqualTo("time(6)");
        assertThat(NAMES.withCast(Storage.NUMERIC, "decfloat").cast(type(BigInteger.class)))
                .isEqualTo("decfloat");
    }

    @Test
    void changed_names_leave_the_standard_as_it_is() {
        assertThat(NAMES.with(Storage.TINYINT, "tinyint").of(column(Byte.class, Column.Size.DEFAULT)))
                .isEqualTo("tinyint");
        assertThat(NAMES.of(column(Byte.class, Column.Size.DEFAULT))).isEqualTo("smallint");
        assertThat(NAMES.of(column(Duration.class, Column.Size.DEFAULT))).startsWith("numeric");
        assertThat(NAMES.of(column(Instant.class, new Column.Size(0, 3, 0)))).startsWith("timestamp(3)");
    }

    /** A type of which the standard knows no name. */
    private static final class Arrays implements ColumnType<Object> {
        @Override
        public Class<Object> javaType() {
            return Object.class;
        }

        @Override
        public Storage storage() {
            return Storage.ARRAY;
        }

        @Override
        public int jdbcType() {
            return java.sql.Types.ARRAY;
        }

        @Override
        public void bind(java.sql.PreparedStatement statement, int index, Object value) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Object read(java.sql.ResultSet rows, int index) {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void a_column_that_is_longer_than_its_type_takes_another() {
        TypeNames names = NAMES.withLongest(Storage.VARCHAR, 4_000, "clob");

        assertThat(names.of(column(String.class, new Column.Size(4_000, 0, 0)))).isEqualTo("varchar(4000)");
        assertThat(names.of(column(String.class, new Column.Size(4_001, 0, 0)))).isEqualTo("clob");
    }
}
