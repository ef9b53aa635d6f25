package io.rowan.dialects.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.dialect.RenderedSql;
import io.rowan.error.LockTimeoutException;
import io.rowan.error.SerializationException;
import io.rowan.jdbc.ConnectionSource;
import io.rowan.jdbc.JdbcTransaction;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

/** A write after a read meets the lock of another process, for which the driver would not wait. */
class SqliteLockTest {
    private static final @Nullable Object[] NOTHING = {};
    private static final RenderedSql COUNT = RenderedSql.of("select count(*) from t");
    private static final RenderedSql INSERT = RenderedSql.of("insert into t values (1)");

    @TempDir
    Path directory;

    private Connection other;
    private JdbcTransaction transaction;

    @BeforeEach
    void begin() throws SQLException {
        SqliteFile file = new SqliteFile(directory, "");
        other = file.connect();
        SqliteFile.run(other, "create table t (x int)");
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl(file.url());
        transaction = new JdbcTransaction(ConnectionSource.of(source), file.dialect(), null);
        assertThat(rows()).isZero();
    }

    @AfterEach
    void close() throws SQLException {
        transaction.close();
        other.close();
    }

    private int rows() {
        return transaction.query(COUNT, NOTHING, rows -> {
            rows.next();
            return rows.getInt(1);
        });
    }

    private CompletableFuture<Void> lockFor(int milliseconds, String end) throws SQLException {
        SqliteFile.run(other, "begin immediate", "insert into t values (2)");
        return CompletableFuture.runAsync(() -> {
            try {
                Thread.sleep(milliseconds);
                SqliteFile.run(other, end);
            } catch (SQLException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void a_statement_waits_for_it() throws SQLException {
        CompletableFuture<Void> held = lockFor(300, "rollback");

        assertThat(transaction.update(INSERT, NOTHING)).isEqualTo(1);

        held.join();
        transaction.commit();
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void a_batch_is_refused_since_it_may_not_run_twice() throws SQLException {
        CompletableFuture<Void> held = lockFor(300, "rollback");

        assertThatThrownBy(() -> transaction.batch(INSERT, List.of(NOTHING, NOTHING, NOTHING)))
                .isInstanceOf(LockTimeoutException.class);

        held.join();
        transaction.rollback();
        assertThat(rows()).isZero();
    }

    @Test
    void what_the_other_wrote_meanwhile_is_told_and_nothing_overwritten() throws SQLException {
        CompletableFuture<Void> held = lockFor(300, "commit");

        assertThatThrownBy(() -> transaction.update(INSERT, NOTHING)).isInstanceOf(SerializationException.class);

        held.join();
        transaction.rollback();
        assertThat(rows()).isEqualTo(1);
    }
}
