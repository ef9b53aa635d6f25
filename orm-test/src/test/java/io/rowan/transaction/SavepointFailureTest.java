package io.rowan.transaction;

import static io.rowan.query.Dsl.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.EntityState;
import io.rowan.Savepoint;
import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.dialect.Dialect;
import io.rowan.dialect.Feature;
import io.rowan.dialect.KeyRetrieval;
import io.rowan.error.ConnectionLostException;
import io.rowan.error.DatabaseException;
import io.rowan.error.EntityStateException;
import io.rowan.error.TransactionFailedException;
import io.rowan.test.Fault;
import io.rowan.test.FaultPoint;
import io.rowan.test.JdbcFaults;
import io.rowan.test.Requires;
import io.rowan.test.RowanTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a savepoint cannot undo must not be committed with the rest (semantics, rules 19 and 20). */
@Requires(Feature.SAVEPOINTS)
@RowanTest(entities = {Wallet.class, Coin.class})
class SavepointFailureTest {
    private final Wallet ada = new Wallet("Ada");
    private final Wallet bob = new Wallet("Bob");

    /** The application undoes a part of its work, hears nothing of the database's failure, and goes on. */
    private void undoWithFault(Session session, JdbcFaults faults, Fault fault) {
        session.add(ada);
        session.flush();
        assertThatThrownBy(() -> session.nested(() -> {
                    session.add(bob);
                    session.flush();
                    faults.failAt(FaultPoint.SAVEPOINT, 1, fault);
                    throw new IllegalStateException("the application changes its mind");
                }))
                .isInstanceOf(IllegalStateException.class)
                .satisfies(e -> assertThat(e.getSuppressed()).hasOnlyElementsOfType(DatabaseException.class));
    }

    private static List<String> owners(SessionFactory orm) {
        return orm.fromTransaction(
                session -> session.scalars(select(Wallet_.owner)).all());
    }

    @Test
    void after_a_savepoint_that_cannot_be_undone_nothing_is_committed(
            SessionFactory orm, Session session, JdbcFaults faults) {
        undoWithFault(session, faults, Fault.ERROR);

        assertThatThrownBy(session::commit)
                .isInstanceOf(TransactionFailedException.class)
                .hasCauseInstanceOf(DatabaseException.class);
        session.rollback();
        session.commit();

        assertThat(owners(orm)).isEmpty();
        assertThat(session.state(ada)).isEqualTo(EntityState.TRANSIENT);
        assertThat(session.state(bob)).isEqualTo(EntityState.TRANSIENT);
    }

    @Test
    void a_connection_that_is_lost_on_the_way_back_is_told_by_the_next_call(
            SessionFactory orm, Session session, JdbcFaults faults) {
        undoWithFault(session, faults, Fault.CONNECTION_LOST);

        assertThatThrownBy(session::flush)
                .isInstanceOf(TransactionFailedException.class)
                .hasCauseInstanceOf(ConnectionLostException.class);
        session.rollback();

        assertThat(owners(orm)).isEmpty();
    }

    @Test
    void savepoints_around_it_end_with_the_transaction(Session session, JdbcFaults faults) {
        Savepoint outer = session.beginNested();
        Savepoint inner = session.beginNested();
        faults.failAt(FaultPoint.SAVEPOINT, 1, Fault.ERROR);

        assertThatThrownBy(inner::rollback).isInstanceOf(DatabaseException.class);
        assertThatThrownBy(outer::rollback).isInstanceOf(EntityStateException.class);
    }

    @Test
    void a_connection_that_is_lost_inside_is_what_the_next_call_quotes(
            Session session, JdbcFaults faults, Dialect dialect) {
        boolean batch = dialect.inserts().keys() == KeyRetrieval.GENERATED_KEYS_BATCH;
        Savepoint savepoint = session.beginNested();
        session.add(ada);
        faults.failAt(batch ? FaultPoint.BATCH : FaultPoint.STATEMENT, 1, Fault.CONNECTION_LOST);

        assertThatThrownBy(session::flush).isInstanceOf(ConnectionLostException.class);
        assertThatThrownBy(savepoint::close).isNotNull();
        assertThatThrownBy(session::flush)
                .isInstanceOf(TransactionFailedException.class)
                .hasCauseInstanceOf(ConnectionLostException.class);
    }

    @Test
    void a_connection_that_a_query_loses_is_what_the_savepoint_tells(Session session, JdbcFaults faults) {
        Savepoint savepoint = session.beginNested();
        faults.failAt(FaultPoint.STATEMENT, 1, Fault.CONNECTION_LOST);

        assertThatThrownBy(() -> session.scalars(select(Wallet.class))).isInstanceOf(ConnectionLostException.class);
        assertThatThrownBy(savepoint::rollback)
                .isInstanceOf(TransactionFailedException.class)
                .hasMessageStartingWith("The connection was lost in this transaction (");
        assertThatThrownBy(session::commit)
                .isInstanceOf(TransactionFailedException.class)
                .hasMessageContaining("The connection was lost in this transaction (");
    }
}
