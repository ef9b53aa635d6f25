package io.rowan.dialects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.dialect.DatabaseInfo;
import io.rowan.dialect.Dialect;
import io.rowan.dialect.Dialects;
import io.rowan.dialect.Feature;
import io.rowan.dialects.oracle.OracleDialect;
import io.rowan.error.ConfigurationException;
import io.rowan.sql.SqlExpression;
import io.rowan.sql.SqlExpression.ColumnReference;
import io.rowan.sql.SqlExpression.InList;
import io.rowan.sql.SqlExpression.Parameter;
import io.rowan.sql.SqlSelect;
import io.rowan.type.ColumnType;
import io.rowan.type.Storage;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The dialects that are rendered and not executed: how they are found, and what differs by version. */
class RenderedDialectsTest {
    private static Dialect found(String product, String version, int major) {
        return Dialects.find(new DatabaseInfo(product, version, major, 0, "driver", "jdbc:x"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Oracle | Oracle Database 19c Enterprise Edition Release 19.0.0.0.0 | 19 | Oracle",
                "Microsoft SQL Server | 16.00.4085 | 16 | SQL Server",
                "DB2/LINUXX8664 | SQL110580 | 11 | Db2",
                "DB2/NT64 | SQL120100 | 12 | Db2",
            })
    void a_dialect_is_found_by_the_products_name(String product, String version, int major, String name) {
        assertThat(found(product, version, major).name()).isEqualTo(name);
    }

    @Test
    void the_same_name_on_a_mainframe_is_another_database() {
        assertThatThrownBy(() -> found("DB2", "DSN12015", 12)).isInstanceOf(ConfigurationException.class);
    }

    @Test
    void capabilities_have_the_version_from_which_they_hold() {
        Dialect old = new OracleDialect(19);
        Dialect modern = new OracleDialect(23);

        assertThat(old.supports(Feature.MULTI_ROW_INSERT)).isFalse();
        assertThat(old.inserts().maxRows()).isEqualTo(1);
        assertThat(modern.supports(Feature.MULTI_ROW_INSERT)).isTrue();
        assertThat(modern.inserts().rowsFor(3)).isEqualTo(250);
        assertThat(stored(old, Boolean.class)).isEqualTo(Integer.class);
        assertThat(stored(modern, Boolean.class)).isEqualTo(Boolean.class);
    }

    private static Class<?> stored(Dialect dialect, Class<?> javaType) {
        return Objects.requireNonNull(dialect.types().find(javaType)).stored().javaType();
    }

    @Test
    void what_a_database_lacks_is_carried_as_something_else() {
        Dialect utc = found("DB2/LINUXX8664", "SQL110580", 11);

        assertThat(stored(utc, UUID.class)).isEqualTo(byte[].class);
        assertThat(stored(utc, java.time.Instant.class)).isEqualTo(java.time.LocalDateTime.class);
        assertThat(stored(utc, java.time.ZonedDateTime.class)).isEqualTo(java.time.LocalDateTime.class);
        assertThat(stored(utc, LocalTime.class)).isEqualTo(java.time.LocalDateTime.class);
        assertThat(stored(found("Microsoft SQL Server", "16", 16), LocalTime.class))
                .isEqualTo(String.class);
        assertThat(Objects.requireNonNull(new OracleDialect(19).types().find(Double.class))
                        .jdbcType())
                .isEqualTo(101);
    }

    @Test
    void a_long_column_of_text_is_long_text() {
        ColumnType<?> text =
                Objects.requireNonNull(new OracleDialect(19).types().find(String.class));

        assertThat(new OracleDialect(19).types().ofLength(text, 4_000).storage())
                .isEqualTo(Storage.VARCHAR);
        assertThat(new OracleDialect(19).types().ofLength(text, 4_001).storage())
                .isEqualTo(Storage.TEXT);
    }

    @Test
    void a_list_that_is_too_long_is_parted() {
        ColumnType<?> type =
                Objects.requireNonNull(new OracleDialect(19).types().find(Long.class));
        List<SqlExpression> values = new ArrayList<>();
        for (int i = 0; i < 1_001; i++) {
            values.add(new Parameter(i, type));
        }
        SqlExpression found = new InList(new ColumnReference(null, "id"), values);
        SqlSelect select = new SqlSelect(
                false,
                List.of(new SqlSelect.Item(new SqlExpression.Constant(1), null)),
                null,
                List.of(),
                new SqlExpression.Not(found),
                List.of(),
                null,
                List.of(),
                null,
                null,
                null);

        assertThat(new OracleDialect(19).renderer().render(select).text())
                .startsWith("select 1 from dual where not ((id in (?, ?")
                .endsWith("?) or id in (?)))");
    }
}
