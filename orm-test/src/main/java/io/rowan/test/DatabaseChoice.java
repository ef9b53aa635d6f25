package io.rowan.test;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The databases that a run of tests takes, by the configuration parameter {@value #PARAMETER}. */
final class DatabaseChoice {
    static final String PARAMETER = "rowan.databases";
    private static final String ALL = "all";

    private DatabaseChoice() {}

    /**
     * Chooses.
     *
     * @param parameter keys parted by commas, or {@code all}; empty for the first database whose driver is there
     * @return at least one database, in their order or that of the keys
     */
    static List<TestDatabase> of(Optional<String> parameter) {
        String wanted = parameter.map(String::strip).orElse("");
        if (!wanted.isEmpty() && !wanted.equals(ALL)) {
            return Arrays.stream(wanted.split(","))
                    .map(key -> TestDatabase.of(key.strip()))
                    .toList();
        }
        List<TestDatabase> drivers = TestDatabase.all().stream()
                .filter(database -> !database.isPending() && database.hasDriver())
                .toList();
        if (drivers.isEmpty()) {
            throw new IllegalStateException(noDriver(TestDatabase.all()));
        }
        return wanted.equals(ALL) ? drivers : drivers.subList(0, 1);
    }

    static String noDriver(List<TestDatabase> databases) {
        return databases.stream()
                .map(TestDatabase::artifact)
                .distinct()
                .collect(Collectors.joining(
                        " or ", "No driver of a test database is on the class path: add ", " to the tests."));
    }
}
