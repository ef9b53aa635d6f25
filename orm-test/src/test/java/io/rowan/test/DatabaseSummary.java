package io.rowan.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Counts the tests of each database, keeps the names of those that failed, and at the end of the run writes a table of them to the console and to
 * {@code target/rowan-databases.txt}. Made by the service loader of the JUnit platform; safe for threads.
 */
public final class DatabaseSummary implements TestExecutionListener {
    private static final String INVOCATION = "class-template-invocation";
    private final Map<String, Counts> byDatabase = new TreeMap<>();
    private @Nullable TestPlan plan;

    private static final class Counts {
        private int passed;
        private final List<String> failed = new ArrayList<>();
        private int skipped;
        private String reason = "";

        private boolean allSkipped() {
            return passed == 0 && failed.isEmpty();
        }
    }

    /** Made by the service loader. */
    public DatabaseSummary() {}

    @Override
    public synchronized void testPlanExecutionStarted(TestPlan started) {
        plan = started;
        byDatabase.clear();
    }

    @Override
    public synchronized void executionSkipped(TestIdentifier identifier, String reason) {
        counts(identifier).ifPresent(counts -> {
            counts.skipped += identifier.isTest() ? 1 : Math.max(1, tests(identifier));
            counts.reason = reason;
        });
    }

    private int tests(TestIdentifier container) {
        return plan == null
                ? 0
                : (int) plan.getDescendants(container).stream()
                        .filter(TestIdentifier::isTest)
                        .count();
    }

    @Override
    public synchronized void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
        boolean successful = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
        if (!identifier.isTest() && successful) {
            return;
        }
        counts(identifier).ifPresent(counts -> {
            switch (result.getStatus()) {
                case SUCCESSFUL -> counts.passed++;
                case ABORTED -> counts.skipped++;
                case FAILED -> counts.failed.add(name(identifier));
            }
        });
    }

    /** The counts of the database that the test runs on; none for a test without one. */
    private Optional<Counts> counts(TestIdentifier identifier) {
        TestPlan known = plan;
        TestIdentifier place = identifier;
        while (known != null && place != null && !isInvocation(place)) {
            place = known.getParent(place).orElse(null);
        }
        return known == null || place == null
                ? Optional.empty()
                : Optional.of(byDatabase.computeIfAbsent(place.getDisplayName(), name -> new Counts()));
    }

    private static boolean isInvocation(TestIdentifier identifier) {
        UniqueId.Segment last = identifier.getUniqueIdObject().getLastSegment();
        return last.getType().equals(INVOCATION);
    }

    @Override
    public synchronized void testPlanExecutionFinished(TestPlan finished) {
        if (byDatabase.isEmpty()) {
            return;
        }
        String table = table();
        System.out.println(table);
        Path target = Path.of(System.getProperty("basedir", ""), "target");
        if (Files.isDirectory(target)) {
            try {
                Files.writeString(target.resolve("rowan-databases.txt"), table);
            } catch (IOException e) {
                throw new UncheckedIOException("The summary of databases cannot be written.", e);
            }
        }
    }

    private static String name(TestIdentifier identifier) {
        return identifier
                .getSource()
                .filter(MethodSource.class::isInstance)
                .map(MethodSource.class::cast)
                .map(source -> source.getClassName() + "." + source.getMethodName() + " " + identifier.getDisplayName())
                .orElseGet(identifier::getDisplayName);
    }

    private String table() {
        StringBuilder table = new StringBuilder();
        byDatabase.forEach((name, counts) -> {
            table.append("%-24s %5d passed, %3d failed, %4d skipped"
                    .formatted(name, counts.passed, counts.failed.size(), counts.skipped));
            table.append(counts.allSkipped() ? ": " + counts.reason : "").append(System.lineSeparator());
            counts.failed.forEach(test -> table.append("    ").append(test).append(System.lineSeparator()));
        });
        return table.toString();
    }
}
