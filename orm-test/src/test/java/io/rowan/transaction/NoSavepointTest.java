package io.rowan.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.dialect.Dialect;
import io.rowan.dialect.Feature;
import io.rowan.error.QueryException;
import io.rowan.test.Requires;
import io.rowan.test.RowanTest;
import org.junit.jupiter.api.Test;

/** What a session says where the database has no savepoints. */
@Requires(absent = Feature.SAVEPOINTS)
@RowanTest(entities = {Wallet.class, Coin.class})
class NoSavepointTest {
    @Test
    void nested_work_is_refused_and_the_transaction_goes_on(SessionFactory orm, Session session, Dialect dialect) {
        session.add(new Wallet("Ada"));

        assertThatThrownBy(() -> session.nested(() -> session.add(new Wallet("Bob"))))
                .isInstanceOf(QueryException.class)
                .hasMessage(dialect.name()
                        + " has no savepoints, so nothing inside a transaction can be undone alone; use a"
                        + " transaction of its own instead of nested(…)");
        session.commit();

        assertThat(orm.<Wallet>fromTransaction(other -> other.get(Wallet.class, 1L)))
                .isNotNull();
    }
}
