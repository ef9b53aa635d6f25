package io.rowan.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestDatabaseTest {
    @Test
    void isDescribedByFilesOnTheClassPath() {
        assertThat(TestDatabase.all()).extracting(TestDatabase::key).containsExactly("absent", "h2");
        assertThat(TestDatabase.of("h2").name()).isEqualTo("H2");
        assertThatThrownBy(() -> TestDatabase.of("db2"))
                .hasMessage("No test database 'db2': known are [absent, h2]. Describe it in"
                        + " META-INF/rowan/test-databases.properties.");
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:absent://127.0.0.1:5432/postgres?user=me, jdbc:absent://127.0.0.1:5432/rowan_1?user=me",
        "jdbc:absent://127.0.0.1:3306/?user=root,       jdbc:absent://127.0.0.1:3306/rowan_1?user=root",
        "jdbc:absent://127.0.0.1:3306?user=root,        jdbc:absent://127.0.0.1:3306/rowan_1?user=root",
        "jdbc:absent://localhost,                       jdbc:absent://localhost/rowan_1",
    })
    void putsTheDatabaseIntoTheServersUrl(String server, String expected) {
        String url = TestDatabase.of("absent").urlOf("rowan_1", Map.of("ROWAN_TEST_ABSENT", server)::get);

        assertThat(url).isEqualTo(expected);
    }

    @Test
    void needsAUrlOrAVariable() {
        Properties lines = new Properties();
        lines.setProperty("odd.name", "Odd SQL");

        assertThatThrownBy(() -> TestDatabase.read("odd", lines))
                .hasMessage("Test database odd needs either odd.url or odd.variable in"
                        + " META-INF/rowan/test-databases.properties.");
    }

    @Test
    void isThereWhenItsVariableIsSet() {
        TestDatabase absent = TestDatabase.of("absent");

        assertThat(absent.missing(Map.of("ROWAN_TEST_ABSENT", "jdbc:absent://localhost")::get))
                .isNull();
        assertThat(absent.missing(Map.of("ROWAN_TEST_ABSENT", " ")::get)).isNotNull();
        assertThat(TestDatabase.of("h2").missing(Map.<String, String>of()::get)).isNull();
    }
}
