package io.rowan.tutorial;

import static io.rowan.query.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.examples.bank.Account;
import io.rowan.examples.bank.Account_;
import io.rowan.test.RowanTest;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

@RowanTest(entities = Account.class)
class Row14SessionScopeTest {
    private static long accounts(SessionFactory orm) {
        // snippet: from
        long accounts = orm.fromTransaction(session -> session.scalar(select(count(Account_.number))));
        // end
        return accounts;
    }

    @Test
    void a_scope_commits_at_its_end(SessionFactory orm) {
        // snippet: in
        orm.inTransaction(session -> {
            session.add(new Account(1, new BigDecimal("100.00")));
            session.add(new Account(2, new BigDecimal("100.00")));
        }); // committed, and the connection given back
        // end
        assertThat(accounts(orm)).isEqualTo(2);
        assertThat(orm.pool().status().checkedOut()).isZero();
    }

    @Test
    void a_scope_rolls_back_when_it_is_left_by_an_exception(SessionFactory orm) {
        assertThatThrownBy(() -> orm.inTransaction(session -> {
                    session.add(new Account(1, BigDecimal.TEN));
                    session.flush();
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no");
        assertThat(accounts(orm)).isZero();
        assertThat(orm.pool().status().checkedOut()).isZero();
    }

    @Test
    void a_session_that_is_closed_without_commit_rolls_back(SessionFactory orm) {
        // snippet: open
        try (Session session = orm.openSession()) {
            session.add(new Account(1, BigDecimal.TEN));
            session.flush();
        } // no commit: rolled back
        // end
        assertThat(accounts(orm)).isZero();
    }
}
