package io.rowan.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.error.DataException;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same by both versions of Jackson. */
class JsonTypesTest {
    enum Version {
        JACKSON_2,
        JACKSON_3;

        <T> ColumnType<T> type(Class<T> javaType) {
            JsonFormat format = this == JACKSON_2 ? new Jackson2Format() : new Jackson3Format();
            return new JsonType<>(
                    format, javaType, javaType, TypeRegistry.standard().json());
        }
    }

    record Size(int width, List<String> notes) {}

    record Wide(int width) {}

    @SuppressWarnings("unchecked")
    private static ColumnType<Map<String, Object>> maps(Version version) {
        return (ColumnType<Map<String, Object>>) (ColumnType<?>) version.type(Map.class);
    }

    @ParameterizedTest
    @EnumSource
    void the_order_of_properties_and_the_type_of_numbers_say_nothing(Version version) {
        Map<String, Object> one = new TreeMap<>(Map.of("a", 1, "b", List.of(new BigDecimal("1.50"), "x")));
        Map<String, Object> other = Map.of("b", List.of(1.5, "x"), "a", 1L);

        assertThat(maps(version).same(one, other)).isTrue();
        assertThat(maps(version).same(one, Map.of("a", 1))).isFalse();
        assertThat(maps(version).same(Map.of("a", "1"), Map.of("a", 1))).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void what_is_no_json_itself_is_compared_as_it_is_written(Version version) {
        assertThat(version.type(Size.class).same(new Size(1, List.of()), new Size(1, new ArrayList<>())))
                .isTrue();
        assertThat(version.type(Size.class).same(new Size(1, List.of()), new Size(2, List.of())))
                .isFalse();
    }

    @Test
    void a_moment_is_the_same_as_its_text() {
        Instant moment = Instant.parse("2026-05-04T10:15:30Z");

        assertThat(maps(Version.JACKSON_3).same(Map.of("at", moment), Map.of("at", moment.toString())))
                .isTrue();
    }

    /** Version 2 has a module of its own for java.time, which is found when it is on the class path. */
    @Test
    void what_jackson_needs_a_module_for_is_told_by_the_cause() {
        assertThatThrownBy(() -> maps(Version.JACKSON_2).copy(Map.of("at", Instant.EPOCH)))
                .isInstanceOf(DataException.class)
                .rootCause()
                .hasMessageContaining("jackson-datatype-jsr310");
    }

    @ParameterizedTest
    @EnumSource
    void a_snapshot_is_a_deep_copy(Version version) {
        Size size = new Size(1, new ArrayList<>(List.of("a")));
        Size copy = version.type(Size.class).copy(size);
        size.notes().add("b");

        assertThat(copy).isEqualTo(new Size(1, List.of("a")));
        assertThat(version.type(Size.class).same(size, copy)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void what_cannot_be_written_is_told_without_its_values(Version version) {
        List<Object> ring = new ArrayList<>();
        ring.add(ring);

        assertThatThrownBy(() -> version.type(Object.class).copy(ring))
                .isInstanceOf(DataException.class)
                .hasMessage(
                        "A value of java.lang.Object cannot be written as JSON; give the class what Jackson needs to"
                                + " write it, or another type to the attribute with @Json");
    }

    private static void read(ColumnType<?> type, String json) throws SQLException {
        ResultSet row = (ResultSet) Proxy.newProxyInstance(
                JsonTypesTest.class.getClassLoader(),
                new Class<?>[] {ResultSet.class},
                (proxy, method, arguments) -> json);
        type.read(row, 1);
    }

    @ParameterizedTest
    @EnumSource
    void a_property_that_the_class_does_not_have_is_an_error(Version version) {
        assertThatThrownBy(() -> read(version.type(Wide.class), "{\"width\": 1, \"height\": 2}"))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith("The JSON of a column is no " + Wide.class.getName()
                        + "; let the class have all properties that the rows have");
    }
}
