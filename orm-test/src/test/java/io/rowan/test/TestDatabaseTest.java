package io.rowan.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestDatabaseTest {
    /** A server that no machine has. */
    static final TestDatabase ABSENT = database(
            "absent", Map.of("name", "Absent SQL", "driver", "java.lang.String", "variable", "ROWAN_TEST_ABSENT"));

    private static final UnaryOperator<@Nullable String> NO_VARIABLES = name -> null;

    static TestDatabase database(String key, Map<String, String> values) {
        Properties lines = new Properties();
        values.forEach((name, value) -> lines.setProperty(key + "." + name, value));
        return TestDatabase.read(key, lines);
    }

    @Test
    void isDescribedByFilesOnTheClassPath() {
        assertThat(TestDatabase.all()).extracting(TestDatabase::key).startsWith("h2");
        assertThat(TestDatabase.of("h2")).hasToString("H2").isEqualTo(TestDatabase.of("h2"));
        assertThatThrownBy(() -> TestDatabase.of("absent"))
                .hasMessageStartingWith("No test database 'absent': known are [")
                .hasMessageEndingWith("]. Describe it in META-INF/rowan/test-databases.properties.");
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:absent://127.0.0.1:5432/postgres?user=me, jdbc:absent://127.0.0.1:5432/rowan_1?user=me",
        "jdbc:absent://127.0.0.1:3306/?user=root,       jdbc:absent://127.0.0.1:3306/rowan_1?user=root",
        "jdbc:absent://127.0.0.1:3306?user=root,        jdbc:absent://127.0.0.1:3306/rowan_1?user=root",
        "jdbc:absent://localhost,                       jdbc:absent://localhost/rowan_1",
    })
    void putsTheDatabaseIntoTheServersUrl(String server, String expected) {
        FoundDatabase found = FoundDatabase.find(ABSENT, Map.of("ROWAN_TEST_ABSENT", server)::get);

        assertThat(found.url("rowan_1", "")).isEqualTo(expected);
    }

    @Test
    void needsAUrlOrAVariable() {
        assertThatThrownBy(() -> database("odd", Map.of("name", "Odd SQL")))
                .hasMessage("Test database odd needs either odd.url or odd.variable in"
                        + " META-INF/rowan/test-databases.properties.");
        assertThatThrownBy(() -> database("odd", Map.of("url", "jdbc:odd:", "order", "first")))
                .hasMessage("The line odd.order of META-INF/rowan/test-databases.properties is no number: 'first'.");
    }

    @Test
    void isThereWhenItsVariableIsSet() {
        String missing = "Absent SQL is not here: set ROWAN_TEST_ABSENT to the JDBC URL of a running server.";

        assertThat(FoundDatabase.find(ABSENT, Map.of("ROWAN_TEST_ABSENT", "jdbc:absent://localhost")::get)
                        .missing())
                .isNull();
        assertThat(FoundDatabase.find(ABSENT, Map.of("ROWAN_TEST_ABSENT", " ")::get)
                        .missing())
                .isEqualTo(missing);
        assertThat(FoundDatabase.find(TestDatabase.of("h2"), NO_VARIABLES).missing())
                .isNull();
    }

    @Test
    void isThereWhenSomethingAnswersAtItsUsualPlace() {
        Map<String, String> server =
                Map.of("variable", "ROWAN_TEST_ODD", "server", "jdbc:h2:mem:answers", "driver", "org.h2.Driver");
        Map<String, String> silent = Map.of("variable", "ROWAN_TEST_ODD", "server", "jdbc:h2:tcp://127.0.0.1:1/odd");

        assertThat(FoundDatabase.find(database("odd", server), NO_VARIABLES).missing())
                .isNull();
        assertThat(FoundDatabase.find(database("odd", silent), NO_VARIABLES).missing())
                .isEqualTo("odd is not here: set ROWAN_TEST_ODD to the JDBC URL of a running server.");
    }

    @Test
    void needsItsDriver() {
        TestDatabase odd = database(
                "odd", Map.of("url", "jdbc:odd:", "driver", "com.example.OddDriver", "artifact", "com.example:odd"));

        assertThat(FoundDatabase.find(odd, NO_VARIABLES).missing())
                .isEqualTo("No driver of a test database is on the class path: add com.example:odd to the tests.");
    }

    @Test
    void isChosenByAParameter() {
        assertThat(DatabaseChoice.of(Optional.empty())).hasToString("[H2]");
        assertThat(DatabaseChoice.of(Optional.of("postgresql, h2"))).hasToString("[PostgreSQL, H2]");
        assertThat(DatabaseChoice.of(Optional.of("all"))).startsWith(TestDatabase.of("h2"));
        assertThatThrownBy(() -> DatabaseChoice.of(Optional.of("h2,access")))
                .hasMessageStartingWith("No test database 'access'");
    }

    private static List<String> names(String url) {
        try (Connection connection = DriverManager.getConnection(url);
                ResultSet tables = connection.getMetaData().getTables(null, "PUBLIC", null, null)) {
            List<String> names = new ArrayList<>();
            while (tables.next()) {
                names.add(tables.getString(3));
            }
            return names;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void isMadeAnewForEachTestWhereItCannotBeEmptied() {
        Map<String, String> lines = Map.of(
                "url", "jdbc:h2:mem:{database};db_close_delay=-1",
                "create", "create table made (id int)",
                "drop", "shutdown");
        try (OwnDatabase own = own(lines)) {
            String first = own.ready();
            assertThat(own.ready()).isEqualTo(first);
            assertThat(names(first)).containsExactly("MADE");
            own.release();
            assertThat(own.ready()).isNotEqualTo(first);
        }
    }

    @Test
    void isEmptiedBetweenTheTestsOfAClassWhereItCanBe() {
        Map<String, String> lines = Map.of(
                "url", "jdbc:h2:mem:{database};db_close_delay=-1",
                "create", "create table made (id int)",
                "reset", "drop table made; create table kept (id int)",
                "drop", "shutdown");
        try (OwnDatabase own = own(lines)) {
            String first = own.ready();
            own.release();
            assertThat(own.ready()).isEqualTo(first);
            assertThat(names(first)).containsExactly("KEPT");
        }
    }

    @Test
    void isRemovedWithItsDirectory() {
        Map<String, String> lines = Map.of(
                "url", "jdbc:h2:{directory}/{database}",
                "create", "create table made (id int)",
                "drop", "shutdown");
        Path directory;
        try (OwnDatabase own = own(lines)) {
            directory = Path.of(own.ready().substring("jdbc:h2:".length())).getParent();
            assertThat(directory).isNotEmptyDirectory();
        }
        assertThat(directory).doesNotExist();
    }

    @Test
    void isRemovedByAUrl() {
        Map<String, String> good = Map.of("url", "jdbc:h2:mem:x", "dropUrl", "jdbc:h2:tcp://127.0.0.1:1/{database}");
        OwnDatabase gone = own(good);
        gone.ready();
        gone.close();

        OwnDatabase refused = own(Map.of("url", "jdbc:h2:mem:x", "dropUrl", "jdbc:nowhere:{database}"));
        refused.ready();
        assertThatThrownBy(refused::close).hasMessageStartingWith("odd refuses to remove a database: ");
    }

    private static OwnDatabase own(Map<String, String> lines) {
        return new OwnDatabase(FoundDatabase.find(database("odd", lines), NO_VARIABLES));
    }
}
