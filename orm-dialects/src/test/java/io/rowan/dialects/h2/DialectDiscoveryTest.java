package io.rowan.dialects.h2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.dialect.DatabaseInfo;
import io.rowan.dialect.Dialects;
import io.rowan.error.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The dialect is found by what a connection tells. */
class DialectDiscoveryTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @Test
    void the_dialect_is_found_from_a_connection() {
        assertThat(Dialects.find(database.source().describe()).name()).isEqualTo("H2");
    }

    @Test
    void an_unknown_database_is_an_error_that_says_what_to_do() {
        DatabaseInfo unknown =
                new DatabaseInfo("Nosuch", "7.1", 7, 1, "Nosuch driver", "jdbc:nosuch:x?password=sekret");

        assertThatThrownBy(() -> Dialects.find(unknown))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("No dialect for Nosuch 7.1 (Nosuch driver): known are ")
                .hasMessageContaining("H2")
                .hasMessageEndingWith("; add io.rowan:orm-dialects or the module with its dialect to the class path, or"
                        + " give the dialect to the factory by hand")
                .hasMessageNotContaining("sekret");
    }

    @Test
    void a_database_that_tells_nothing_is_unknown() {
        assertThatThrownBy(() -> Dialects.find(new DatabaseInfo("", "", 0, 0, "", "")))
                .isInstanceOf(ConfigurationException.class);
    }

    @Test
    void urls_of_the_environment_are_known_by_their_scheme() {
        assertThat(Dialects.url("h2:///shop").jdbcUrl()).isEqualTo("jdbc:h2:./shop");
        assertThat(Dialects.url("jdbc:h2:mem:shop").jdbcUrl()).isEqualTo("jdbc:h2:mem:shop");
        assertThatThrownBy(() -> Dialects.url("nosuch://app:sekret@db/shop"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("The URL's beginning 'nosuch://' names no database: known are ")
                .hasMessageContaining("h2://")
                .hasMessageNotContaining("sekret");
    }

    @Test
    void the_driver_of_a_url_is_known() {
        assertThat(Dialects.driver("jdbc:h2:mem:shop")).isEqualTo("com.h2database:h2:2.5.252");
        assertThat(Dialects.driver("jdbc:nosuch:shop")).isNull();
    }
}
