package io.rowan.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.error.MappingException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Types;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which type a class, a value or a column of a result has. */
class TypeRegistryTest {
    private static final TypeRegistry TYPES = TypeRegistry.standard();

    @ParameterizedTest
    @ValueSource(
            classes = {
                boolean.class,
                byte.class,
                short.class,
                int.class,
                long.class,
                float.class,
                double.class,
                char.class
            })
    void a_primitive_class_has_the_type_of_its_wrapper(Class<?> primitive) {
        ColumnType<?> type = TYPES.find(primitive);

        assertThat(type).isNotNull();
        assertThat(type.javaType().isPrimitive()).isFalse();
        assertThat(TYPES.find(type.javaType())).isSameAs(type);
    }

    @Test
    void kinds_of_zones_and_calendars_have_the_type_of_all() {
        assertThat(TYPES.find(ZoneId.of("Europe/Paris").getClass())).isSameAs(TYPES.find(ZoneId.class));
        assertThat(TYPES.find(ZoneOffset.class)).isNotSameAs(TYPES.find(ZoneId.class));
        assertThat(TYPES.find(GregorianCalendar.class)).isSameAs(TYPES.find(Calendar.class));
    }

    @ParameterizedTest
    @ValueSource(classes = {Object.class, ArrayList.class, Month.class, int[].class, Thread.class, void.class})
    void a_class_that_is_no_columns_has_no_type(Class<?> javaType) {
        assertThat(TYPES.find(javaType)).isNull();
    }

    @Test
    void a_value_tells_its_type() {
        assertThat(TYPES.ofValue(7L)).isSameAs(TYPES.find(long.class));
        assertThat(TYPES.ofValue(Month.MAY).storage()).isEqualTo(Storage.VARCHAR);
        assertThat(TYPES.ofValue(Month.MAY).javaType()).isEqualTo(Month.class);
        assertThat(TYPES.ofValue(List.of()).javaType()).isEqualTo(Object.class);
    }

    @Test
    void a_column_of_a_result_tells_its_class() {
        assertThat(TYPES.ofResult(Types.SMALLINT, "any").javaType()).isEqualTo(Integer.class);
        assertThat(TYPES.ofResult(Types.BIGINT, "any").javaType()).isEqualTo(Long.class);
        assertThat(TYPES.ofResult(Types.DECIMAL, "any").javaType()).isEqualTo(BigDecimal.class);
        assertThat(TYPES.ofResult(Types.CLOB, "any").javaType()).isEqualTo(String.class);
        assertThat(TYPES.ofResult(Types.DATE, "any").javaType()).isEqualTo(LocalDate.class);
        assertThat(TYPES.ofResult(Types.TIMESTAMP_WITH_TIMEZONE, "any").javaType())
                .isEqualTo(OffsetDateTime.class);
        assertThat(TYPES.ofResult(Types.STRUCT, "any").javaType()).isEqualTo(Object.class);
    }

    @Test
    void enums_go_by_name_or_by_position() {
        assertThat(TYPES.enumByName(Month.class).storage()).isEqualTo(Storage.VARCHAR);
        assertThat(TYPES.enumByOrdinal(Month.class).storage()).isEqualTo(Storage.SMALLINT);
        assertThatThrownBy(() -> TYPES.enumByName(String.class))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("java.lang.String is no enum, so its values have neither name nor position; leave"
                        + " @Enumerated out or map an enum");
        assertThatThrownBy(() -> TYPES.enumByOrdinal(Enum.class)).isInstanceOf(MappingException.class);
    }

    @Test
    void a_replaced_type_is_found_in_the_new_registry_alone() {
        ColumnType<Month> byText = ConvertedType.of(Month.class, text(), Month::name, Month::valueOf);
        TypeRegistry changed = TYPES.with(byText);

        assertThat(changed.find(Month.class)).isSameAs(byText);
        assertThat(changed.enumByName(Month.class)).isSameAs(byText);
        assertThat(TYPES.find(Month.class)).isNull();
        assertThat(changed.find(Long.class)).isSameAs(TYPES.find(Long.class));
    }

    @Test
    void what_is_kept_as_a_replaced_type_follows() {
        ColumnType<BigInteger> whole =
                ConvertedType.of(BigInteger.class, type(Long.class), BigInteger::longValueExact, BigInteger::valueOf);
        TypeRegistry changed = TYPES.with(whole);

        assertThat(found(changed, Duration.class).storage()).isEqualTo(Storage.BIGINT);
        assertThat(found(TYPES, Duration.class).storage()).isEqualTo(Storage.NUMERIC);
        assertThat(found(changed, Year.class)).isSameAs(found(TYPES, Year.class));
    }

    /** Their own storage would be lost. */
    @Test
    void what_is_kept_in_another_storage_does_not_follow() {
        TypeRegistry changed = TYPES.with(SubstituteTypes.uuidAsText()).with(TYPES.text());

        assertThat(found(changed, UUID.class).storage()).isEqualTo(Storage.UUID);
        assertThat(found(changed, Period.class).storage()).isEqualTo(Storage.TEXT);
    }

    @Test
    void a_registry_may_read_every_result_in_one_way() {
        ColumnType<?> any = TYPES.ofResult(Types.STRUCT, "any");

        assertThat(TYPES.withResult(any).with(type(Long.class)).ofResult(Types.BIGINT, "any"))
                .isSameAs(any);
    }

    @SuppressWarnings("unchecked")
    private static <T> ColumnType<T> type(Class<T> javaType) {
        return (ColumnType<T>) found(TYPES, javaType);
    }

    private static ColumnType<?> found(TypeRegistry types, Class<?> javaType) {
        return Objects.requireNonNull(types.find(javaType));
    }

    @Test
    void large_objects_are_replaced_as_a_pair() {
        TypeRegistry changed = TYPES.withLarge(text(), TYPES.blob());

        assertThat(changed.text()).isSameAs(text());
        assertThat(changed.with(Objects.requireNonNull(TYPES.find(Long.class))).text())
                .isSameAs(text());
        assertThat(TYPES.text().storage()).isEqualTo(Storage.TEXT);
        assertThat(TYPES.blob().storage()).isEqualTo(Storage.BLOB);
    }

    @Test
    void what_is_converted_is_stored_as_another_type() {
        ColumnType<?> duration = Objects.requireNonNull(TYPES.find(Duration.class));

        assertThat(duration.storage()).isEqualTo(Storage.NUMERIC);
        assertThat(duration.stored().javaType()).isEqualTo(java.math.BigInteger.class);
        assertThat(duration).hasToString("Duration as BigInteger as NUMERIC");
        assertThat(text().stored()).isSameAs(text());
    }

    @SuppressWarnings("unchecked")
    private static ColumnType<String> text() {
        return (ColumnType<String>) Objects.requireNonNull(TYPES.find(String.class));
    }
}
