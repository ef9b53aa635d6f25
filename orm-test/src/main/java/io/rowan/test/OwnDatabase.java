package io.rowan.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The database that one test class has for itself. Made when its first test starts; emptied between tests where the
 * database can be, else made anew; removed at the end. Used by one test at a time.
 */
final class OwnDatabase implements AutoCloseable {
    private final FoundDatabase found;
    private @Nullable String name;
    private @Nullable Path directory;
    private boolean used;

    OwnDatabase(FoundDatabase found) {
        this.found = found;
    }

    FoundDatabase found() {
        return found;
    }

    /**
     * Makes the database if it isn't there, and empties it if a test has used it.
     *
     * @return its URL
     */
    String ready() {
        if (name == null) {
            create();
        } else if (used) {
            found.run(statements("reset"), url());
            used = false;
        }
        return url();
    }

    /** After a test: the next one finds nothing of it. */
    void release() {
        used = true;
        if (found.kind().statements("reset").isEmpty()) {
            close();
        }
    }

    private void create() {
        name = "rowan_" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
        String url = url();
        found.run(statements("create"), found.place(url));
    }

    private String url() {
        return found.url(String.valueOf(name), directory());
    }

    private String directory() {
        String pattern = found.kind().url();
        if (pattern == null || !pattern.contains("{directory}")) {
            return "";
        }
        Path own = directory == null ? newDirectory() : directory;
        directory = own;
        return own.toString();
    }

    private static Path newDirectory() {
        try {
            return Files.createTempDirectory("rowan");
        } catch (IOException e) {
            throw new UncheckedIOException("No directory for a test database.", e);
        }
    }

    private List<String> statements(String purpose) {
        return found.kind().statements(purpose).stream()
                .map(each -> FoundDatabase.filled(each, String.valueOf(name), directory()))
                .toList();
    }

    @Override
    public void close() {
        if (name == null) {
            return;
        }
        try {
            found.run(statements("drop"), found.place(url()));
            leave();
        } finally {
            name = null;
            removeDirectory();
        }
    }

    /** Connects where this removes the database; drivers answer that it is gone by an error. */
    private void leave() {
        String pattern = found.kind().dropUrl();
        if (pattern == null) {
            return;
        }
        try {
            DriverManager.getConnection(FoundDatabase.filled(pattern, String.valueOf(name), directory()))
                    .close();
        } catch (SQLException e) {
            if (!(e instanceof SQLNonTransientConnectionException)) {
                throw new IllegalStateException(
                        found.kind().name() + " refuses to remove a database: " + e.getMessage(), e);
            }
        }
    }

    private void removeDirectory() {
        Path own = directory;
        directory = null;
        if (own == null) {
            return;
        }
        try (Stream<Path> files = Files.walk(own)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The directory of a test database cannot be removed.", e);
        }
    }
}
