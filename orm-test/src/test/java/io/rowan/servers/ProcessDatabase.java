package io.rowan.servers;

import io.rowan.test.TestDatabase;
import io.rowan.test.TestUrl;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import org.jspecify.annotations.Nullable;

/**
 * A database that other processes can open: that of the test, or one in a file where that one belongs to this JVM.
 *
 * @param url its JDBC URL
 * @param closing the JDBC URL that closes it in this JVM, null where closing its connections does
 */
public record ProcessDatabase(String url, @Nullable String closing) {
    /**
     * Finds it.
     *
     * @param database the kind of database
     * @param own the database of the test
     * @param directory where a file may lie
     * @return the database
     */
    public static ProcessDatabase of(TestDatabase database, TestUrl own, Path directory) {
        String file = filled(database.text("file"), directory);
        return new ProcessDatabase(file == null ? own.url() : file, filled(database.text("close"), directory));
    }

    private static @Nullable String filled(@Nullable String pattern, Path directory) {
        return pattern == null ? null : pattern.replace("{directory}", directory.toString());
    }

    /** Lets go of it, so that another process can open it. That it is closed is told by an error. */
    public void close() {
        if (closing == null) {
            return;
        }
        try {
            DriverManager.getConnection(closing).close();
        } catch (SQLException e) {
            if (!(e instanceof SQLNonTransientConnectionException)) {
                throw new IllegalStateException("The database cannot be closed: " + e.getMessage(), e);
            }
        }
    }
}
