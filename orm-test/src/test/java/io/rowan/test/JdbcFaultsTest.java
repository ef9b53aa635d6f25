package io.rowan.test;

import static io.rowan.query.Dsl.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.error.CommitOutcomeUnknownException;
import io.rowan.error.ConnectionLostException;
import io.rowan.error.DatabaseException;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** Faults strike where they are planned, once, and leave the database as a real failure would. */
@RowanTest(entities = JdbcFaultsTest.Leaf.class)
class JdbcFaultsTest {
    @Entity(name = "leaf")
    static class Leaf {
        @Id
        int id;
    }

    private static long leaves(SessionFactory orm) {
        return orm.fromTransaction(session ->
                session.scalars(sql(Long.class, "select count(*) from leaf")).one());
    }

    private static void grow(Session session, int id) {
        session.execute(sql("insert into leaf (id) values (" + id + ")"));
    }

    @Test
    void what_is_reached_is_counted_from_when_it_is_asked_to(SessionFactory orm, JdbcFaults faults) {
        orm.inTransaction(session -> grow(session, 1));
        faults.clear();
        orm.inTransaction(session -> {
            grow(session, 2);
            grow(session, 3);
        });

        assertThat(faults.count(FaultPoint.STATEMENT)).isEqualTo(2);
        assertThat(faults.count(FaultPoint.COMMIT)).isEqualTo(1);
        assertThat(faults.count(FaultPoint.ROLLBACK)).isZero();
        assertThat(faults.struck()).isFalse();
    }

    @Test
    void a_fault_strikes_at_its_number_and_once(Session session, JdbcFaults faults) {
        faults.failAt(FaultPoint.STATEMENT, 2, Fault.ERROR);
        grow(session, 1);
        assertThat(faults.struck()).isFalse();

        assertThatThrownBy(() -> grow(session, 2)).isInstanceOf(DatabaseException.class);
        assertThat(faults.struck()).isTrue();
        session.rollback();
        grow(session, 3);
    }

    @Test
    void an_error_at_the_commit_commits_nothing(SessionFactory orm, JdbcFaults faults) {
        faults.failAt(FaultPoint.COMMIT, 1, Fault.ERROR);

        assertThatThrownBy(() -> orm.inTransaction(session -> grow(session, 1))).isInstanceOf(DatabaseException.class);
        assertThat(leaves(orm)).isZero();
    }

    @Test
    void a_connection_lost_before_the_commit_has_committed_nothing(SessionFactory orm, JdbcFaults faults) {
        faults.failAt(FaultPoint.COMMIT, 1, Fault.CONNECTION_LOST);

        assertThatThrownBy(() -> orm.inTransaction(session -> grow(session, 1)))
                .isInstanceOf(CommitOutcomeUnknownException.class);
        assertThat(leaves(orm)).isZero();
    }

    @Test
    void an_answer_lost_after_the_commit_has_committed_all(SessionFactory orm, JdbcFaults faults) {
        faults.failAt(FaultPoint.COMMIT, 1, Fault.ANSWER_LOST);

        assertThatThrownBy(() -> orm.inTransaction(session -> grow(session, 1)))
                .isInstanceOf(CommitOutcomeUnknownException.class);
        assertThat(leaves(orm)).isEqualTo(1);
    }

    @Test
    void a_lost_connection_stays_lost(SessionFactory orm, JdbcFaults faults) {
        faults.failAt(FaultPoint.ROW, 1, Fault.CONNECTION_LOST);

        assertThatThrownBy(() -> leaves(orm)).isInstanceOf(ConnectionLostException.class);
        assertThat(leaves(orm)).as("on another connection").isZero();
    }

    @Test
    void connections_are_watched_by_their_url_alone() throws SQLException {
        JdbcFaults faults = new JdbcFaults();
        String url = faults.url("jdbc:h2:mem:faults");
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            assertThat(faults.openConnections()).isEqualTo(1);
            faults.failAt(FaultPoint.STATEMENT, 1, Fault.CONNECTION_LOST);

            assertThatThrownBy(() -> statement.execute("select 1"))
                    .isInstanceOf(SQLException.class)
                    .extracting(e -> ((SQLException) e).getSQLState())
                    .isEqualTo("08006");
            assertThatThrownBy(connection::createStatement).isInstanceOf(SQLException.class);
            assertThat(connection.isValid(1)).isFalse();
            assertThat(connection.isClosed()).isTrue();
            assertThat(faults.openConnections()).isZero();
        }
        faults.close();
        assertThatThrownBy(() -> DriverManager.getConnection(url)).hasMessageContaining("No suitable driver");
    }

    @Test
    void a_fault_is_counted_from_1(JdbcFaults faults) {
        assertThatThrownBy(() -> faults.failAt(FaultPoint.ROW, 0, Fault.ERROR))
                .hasMessage("A fault at number 0 never strikes; count from 1.");
    }
}
