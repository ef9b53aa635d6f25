package io.rowan.dialects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.dialect.DatabaseInfo;
import io.rowan.dialect.Dialect;
import io.rowan.dialect.Dialects;
import io.rowan.dialect.Feature;
import io.rowan.dialects.oracle.OracleDialect;
import io.rowan.error.ConfigurationException;
import io.rowan.error.SerializationException;
import io.rowan.sql.SqlExpression;
import io.rowan.sql.SqlExpression.ColumnReference;
import io.rowan.sql.SqlExpression.InList;
import io.rowan.sql.SqlExpression.Parameter;
import io.rowan.sql.SqlSelect;
import io.rowan.type.ColumnType;
import io.rowan.type.Storage;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
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
                "PostgreSQL | CockroachDB CCL v23.2.1 (x86_64-pc-linux-gnu, built 2024/01/01, go1.21) | 13 | CockroachDB",
                "PostgreSQL | PostgreSQL 15.2-YB-2.25.1.0-b0 on x86_64-pc-linux-gnu | 15 | YugabyteDB",
                "PostgreSQL | 11.2-YB-2.18.0.0-b0 | 11 | YugabyteDB",
                "PostgreSQL | PostgreSQL 15.13 (Debian 15.13-0+deb12u1) on x86_64-pc-linux-gnu | 15 | PostgreSQL",
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

    @ParameterizedTest
    @CsvSource({
        "v22.1.9, false, false",
        "v22.2.0, true, false",
        "v23.2.1, true, true",
        "v25.1.0, true, true",
        "x, false, false"
    })
    void a_variant_lacks_what_came_later(String version, boolean skips, boolean shares) {
        Dialect variant = found("PostgreSQL", "CockroachDB CCL " + version + " (x86_64-pc-linux-gnu)", 13);

        assertThat(variant.supports(Feature.SKIP_LOCKED)).isEqualTo(skips);
        assertThat(variant.supports(Feature.SHARE_LOCKS)).isEqualTo(shares);
        assertThat(variant.supports(Feature.TRANSACTIONAL_DDL)).isFalse();
        assertThat(variant.supports(Feature.INSERT_RETURNING)).isTrue();
        assertThat(variant.supports(Feature.TRANSACTION_SURVIVES_ERROR)).isFalse();
    }

    @Test
    void keys_that_nodes_make_on_their_own_are_not_told_apart_by_their_order() {
        Dialect variant = found("PostgreSQL", "CockroachDB CCL v23.2.1 (x86_64-pc-linux-gnu)", 13);

        assertThat(variant.inserts().keysAscend()).isFalse();
        assertThat(found("PostgreSQL", "15.2-YB-2.25.1.0-b0", 15).inserts().keysAscend())
                .isTrue();
    }

    @Test
    void a_loser_of_a_conflict_runs_again() {
        Dialect variant = found("PostgreSQL", "CockroachDB CCL v23.2.1 (x86_64-pc-linux-gnu)", 13);
        SQLException restart = new SQLException(
                "ERROR: restart transaction: TransactionRetryWithProtoRefreshError: ReadWithinUncertaintyIntervalError",
                "40001");

        assertThat(variant.errors().translate(restart, null)).isInstanceOf(SerializationException.class);
    }

    @Test
    void the_version_is_asked_for_where_the_driver_does_not_tell_it() {
        assertThat(Dialects.versionQuery(new DatabaseInfo("PostgreSQL", "13.0.0", 13, 0, "", "")))
                .isEqualTo("select version()");
        assertThat(Dialects.versionQuery(new DatabaseInfo("H2", "2.5", 2, 5, "", "")))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "oracle://scott:tiger@db:1521/shop?a=b | jdbc:oracle:thin:@//db:1521/shop?a=b",
                "sqlserver://sa:x@db:1433/shop?encrypt=false | jdbc:sqlserver://db:1433;databaseName=shop;encrypt=false",
                "db2://app:x@db:50000/shop?currentSchema=APP | jdbc:db2://db:50000/shop:currentSchema=APP;",
                "cockroachdb://root@db:26257/shop?sslmode=disable | jdbc:postgresql://db:26257/shop?sslmode=disable",
                "yugabytedb://app@db:5433/shop | jdbc:postgresql://db:5433/shop",
                "tidb://root@db:4000/shop | jdbc:mysql://db:4000/shop",
            })
    void urls_of_twelve_factors_are_read(String url, String jdbcUrl) {
        assertThat(Dialects.url(url).jdbcUrl()).isEqualTo(jdbcUrl);
    }

    private static Class<?> stored(Dialect dialect, Class<?> javaType) {
        return Objects.requireNonNull(dialect.types().find(javaType)).stored().javaType();
    }

    @Test
    void what_a_database_lacks_is_carried_as_something_else() {
        Dialect utc = found("DB2/LINUXX8664", "SQL110580", 11);

        assertThat(stored(utc, UUID.class)).isEqualTo(byte[].class);
        assertThat(stored(utc, Instant.class)).isEqualTo(LocalDateTime.class);
        assertThat(stored(utc, ZonedDateTime.class)).isEqualTo(LocalDateTime.class);
        assertThat(stored(utc, LocalTime.class)).isEqualTo(LocalDateTime.class);
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
