package io.rowan.test;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.dialect.DatabaseInfo;
import io.rowan.dialect.Dialect;
import io.rowan.dialect.DialectProvider;
import io.rowan.dialect.Feature;
import io.rowan.dialect.InsertStrategy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * README's table of databases is what their dialects say. {@code mvn -q verify -Dtest=DatabaseTableTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Dreadme=write} writes it anew; a database that is not here keeps its row, and so
 * does a server that is here in another version than the row tells.
 */
class DatabaseTableTest {
    private static final Path README = Path.of("").toAbsolutePath().getParent().resolve("README.md");
    private static final String BEGIN = "<!-- databases:begin -->\n";
    private static final String END = "<!-- databases:end -->";
    private static final String HEAD = """
            | database | executed | inserts of new objects | lacks |
            |---|---|---|---|
            """;

    /** What stands in a row besides the name. */
    private record Row(String version, String inserts, String lacks) {
        private String text(String name) {
            return "| " + name + " | " + version + " | " + inserts + " | " + lacks + " |\n";
        }
    }

    private static Row row(String version, Dialect dialect) {
        String lacks = Arrays.stream(Feature.values())
                .filter(feature -> !dialect.supports(feature))
                .map(feature -> feature.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", "));
        return new Row(version, inserts(dialect.inserts()), lacks.isEmpty() ? "nothing" : lacks);
    }

    private static String inserts(InsertStrategy strategy) {
        return switch (strategy.keys()) {
            case ROWS -> strategy.maxRows() == 1 ? "one by one" : "up to " + strategy.maxRows() + " rows in one";
            case GENERATED_KEYS_BATCH -> "in batches";
            case GENERATED_KEYS_SINGLE -> "one by one";
            case NONE -> "in batches; no keys of its own";
        };
    }

    /** The rows of the databases that are here, then of dialects that run on none of them. */
    private static Map<String, Row> rows(Map<String, Row> before) {
        Map<String, Row> rows = new LinkedHashMap<>();
        Set<String> executed = new HashSet<>();
        for (TestDatabase kind : TestDatabase.all()) {
            FoundDatabase found = FoundDatabase.find(kind, System::getenv);
            Row former = before.get(kind.name());
            if (found.missing() == null && isRowans(found.dialect()) && isTold(found, former)) {
                rows.put(kind.name(), row(version(found) + standing(kind), found.dialect()));
                executed.add(found.dialect().name());
            } else if (former != null) {
                rows.put(kind.name(), former);
                executed.add(kind.name());
            }
        }
        ServiceLoader.load(DialectProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(provider -> isRowans(provider) && !executed.contains(provider.name()))
                .forEach(provider -> rows.put(provider.name(), row("rendered only", newest(provider))));
        return rows;
    }

    /** Whether a database is the one that the row speaks of; a server runs in whatever version a machine has. */
    private static boolean isTold(FoundDatabase found, @Nullable Row former) {
        return former == null
                || "write".equals(System.getProperty("readme"))
                || found.kind().text("variable") == null
                || former.version().equals(version(found) + standing(found.kind()));
    }

    /** The dialects of examples are none that Rowan brings. */
    private static boolean isRowans(Object part) {
        return part.getClass().getPackageName().startsWith("io.rowan.dialects.");
    }

    private static String standing(TestDatabase kind) {
        return kind.isPending() ? ", but " + kind.text("pending") : "";
    }

    /** A variant is asked under the name of the database from which it takes most of its words. */
    private static Dialect newest(DialectProvider provider) {
        String product = ServiceLoader.load(DialectProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(each -> !each.variant()
                        && each.urls().prefix().equals(provider.urls().prefix()))
                .map(DialectProvider::name)
                .findFirst()
                .orElse(provider.name());
        return provider.create(new DatabaseInfo(product, "99.0", 99, 0, "", ""));
    }

    private static String version(FoundDatabase found) {
        String pattern = found.kind().text("version");
        Matcher matcher = Pattern.compile(pattern == null ? "^v?(\\d+(?:\\.\\d+)*)" : pattern)
                .matcher(found.info().version());
        assertThat(matcher.find())
                .as("the version '%s'", found.info().version())
                .isTrue();
        return matcher.group(1);
    }

    private static Map<String, Row> read(String table) {
        Map<String, Row> rows = new LinkedHashMap<>();
        table.lines().skip(2).forEach(line -> {
            String[] cells = line.substring(2, line.length() - 2).split(" \\| ");
            rows.put(cells[0], new Row(cells[1], cells[2], cells[3]));
        });
        return rows;
    }

    private static String written(Map<String, Row> rows) {
        StringBuilder table = new StringBuilder(HEAD);
        rows.forEach((name, row) -> table.append(row.text(name)));
        return table.toString();
    }

    @Test
    void readmeTellsOfEachDatabaseWhatItsDialectSays() throws IOException {
        String readme = Files.readString(README);
        int begin = readme.indexOf(BEGIN) + BEGIN.length();
        int end = readme.indexOf(END);
        assertThat(begin).as("README has " + BEGIN).isBetween(BEGIN.length(), end);
        String shown = readme.substring(begin, end);
        String wanted = written(rows(read(shown)));

        if ("write".equals(System.getProperty("readme"))) {
            Files.writeString(README, readme.substring(0, begin) + wanted + readme.substring(end));
        } else {
            assertThat(shown)
                    .as("README's table of databases; write it anew with mvn -q verify -Dtest=DatabaseTableTest"
                            + " -Dsurefire.failIfNoSpecifiedTests=false -Dreadme=write")
                    .isEqualTo(wanted);
        }
    }
}
