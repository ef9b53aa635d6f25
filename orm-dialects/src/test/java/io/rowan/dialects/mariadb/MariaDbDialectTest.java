package io.rowan.dialects.mariadb;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.dialect.DatabaseInfo;
import io.rowan.dialect.Dialect;
import io.rowan.dialect.Dialects;
import io.rowan.dialect.Feature;
import io.rowan.dialect.KeyRetrieval;
import io.rowan.type.Storage;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the dialect is found, and what it can do by version. */
class MariaDbDialectTest {
    private static DatabaseInfo info(String product, String version, int major, int minor) {
        return new DatabaseInfo(product, version, major, minor, "driver", "url");
    }

    private static DatabaseInfo info(String version) {
        return info("MySQL", version, 5, 5);
    }

    @ParameterizedTest
    @CsvSource({
        "MariaDB, 10.11.19-MariaDB-0+deb12u1, 10, 11",
        "MySQL, 5.5.5-10.11.19-MariaDB-0+deb12u1, 5, 5",
        "MySQL, 11.4.2-MariaDB-ubu2404, 11, 4"
    })
    void the_version_text_tells_it_whatever_the_driver_calls_it(String product, String version, int major, int minor) {
        Dialect found = Dialects.find(info(product, version, major, minor));

        assertThat(found).isInstanceOf(MariaDbDialect.class);
        assertThat(found.supports(Feature.INSERT_RETURNING)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "10.2.44, WINDOW_FUNCTIONS, SEQUENCES",
        "10.4.34, SEQUENCES, INSERT_RETURNING",
        "10.5.29, INSERT_RETURNING, SKIP_LOCKED",
        "10.11.19, SKIP_LOCKED, UPDATE_RETURNING",
        "11.4.2, WRITE_AFTER_OTHERS, PARTIAL_INDEXES",
        "11.8.2, LOCK_TIMEOUT, WRITE_AFTER_OTHERS"
    })
    void a_version_has_what_it_brought_and_lacks_what_came_later(String version, Feature there, Feature lacking) {
        Dialect dialect = Dialects.find(info("5.5.5-" + version + "-MariaDB"));

        assertThat(dialect.supports(there)).isTrue();
        assertThat(dialect.supports(lacking)).isFalse();
    }

    @Test
    void before_rows_come_back_keys_come_by_the_batch() {
        assertThat(Dialects.find(info("5.5.5-10.4.34-MariaDB")).inserts().keys())
                .isEqualTo(KeyRetrieval.GENERATED_KEYS_BATCH);
        assertThat(Dialects.find(info("5.5.5-10.5.29-MariaDB")).inserts().keys())
                .isEqualTo(KeyRetrieval.ROWS);
    }

    @Test
    void uuids_have_a_type_from_the_version_that_brought_it() {
        Dialect old = Dialects.find(info("5.5.5-10.6.21-MariaDB"));

        assertThat(Objects.requireNonNull(old.types().find(UUID.class)).stored().storage())
                .isEqualTo(Storage.VARBINARY);
        assertThat(Objects.requireNonNull(new MariaDbDialect(10, 7).types().find(UUID.class))
                        .stored()
                        .storage())
                .isEqualTo(Storage.CHAR);
    }
}
