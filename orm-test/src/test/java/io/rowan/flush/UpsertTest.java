package io.rowan.flush;

import static io.rowan.query.Dsl.insert;
import static io.rowan.query.Dsl.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.dialect.Feature;
import io.rowan.error.IntegrityException;
import io.rowan.test.Requires;
import io.rowan.test.RowanTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Inserts that meet rows which are there already. */
@RowanTest(entities = Account.class)
@Requires(Feature.UPSERT)
class UpsertTest {
    @BeforeEach
    void fill(SessionFactory orm) {
        orm.inTransaction(session -> session.addAll(account(1, "ann@x.org", 10), account(2, "bob@x.org", 20)));
    }

    private static Account account(long id, String email, long balance) {
        Account account = new Account(id, email);
        account.balance = balance;
        return account;
    }

    private static List<String> rows(Session session) {
        return session
                .execute(select(Account_.id, Account_.email, Account_.balance).orderBy(Account_.id))
                .all()
                .stream()
                .map(row -> row.get(Account_.id) + " " + row.get(Account_.email) + " " + row.get(Account_.balance))
                .toList();
    }

    @Test
    void a_row_that_is_there_takes_the_new_values_and_others_are_inserted(Session session) {
        int written = session.execute(insert(Account.class)
                .values(account(1, "ann@x.org", 11), account(3, "cid@x.org", 30))
                .onConflict(Account_.id)
                .doUpdate(Account_.balance));

        assertThat(written).isEqualTo(2);
        assertThat(rows(session)).containsExactly("1 ann@x.org 11", "2 bob@x.org 20", "3 cid@x.org 30");
    }

    @Test
    void the_same_values_again_count_as_written(Session session) {
        int written = session.execute(insert(Account.class)
                .values(account(1, "ann@x.org", 10), account(2, "bob@x.org", 20))
                .onConflict(Account_.id)
                .doUpdate(Account_.balance));

        assertThat(written).isEqualTo(2);
        assertThat(rows(session)).containsExactly("1 ann@x.org 10", "2 bob@x.org 20");
    }

    @Test
    void a_row_that_is_there_may_be_left_alone(Session session) {
        int written = session.execute(insert(Account.class)
                .values(account(1, "ann@x.org", 11), account(2, "bob@x.org", 22), account(3, "cid@x.org", 30))
                .onConflict(Account_.id)
                .doNothing());

        assertThat(written).isEqualTo(1);
        assertThat(rows(session)).containsExactly("1 ann@x.org 10", "2 bob@x.org 20", "3 cid@x.org 30");
    }

    @Test
    void the_named_key_may_be_another_than_the_primary_one(Session session) {
        session.execute(insert(Account.class)
                .values(account(7, "bob@x.org", 21), account(8, "dee@x.org", 40))
                .onConflict(Account_.email)
                .doUpdate(Account_.balance));

        assertThat(rows(session)).containsExactly("1 ann@x.org 10", "2 bob@x.org 21", "8 dee@x.org 40");
    }

    @Test
    void a_conflict_with_another_key_than_the_named_one_is_refused(Session session) {
        assertThatThrownBy(() -> session.execute(insert(Account.class)
                        .values(account(1, "new@x.org", 11))
                        .onConflict(Account_.email)
                        .doUpdate(Account_.balance)))
                .isInstanceOfSatisfying(
                        IntegrityException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(IntegrityException.Kind.UNIQUE));
        session.rollback();
        assertThatThrownBy(() -> session.execute(insert(Account.class)
                        .values(account(2, "new@x.org", 11))
                        .onConflict(Account_.email)
                        .doNothing()))
                .isInstanceOf(IntegrityException.class);
        session.rollback();

        assertThat(rows(session)).containsExactly("1 ann@x.org 10", "2 bob@x.org 20");
    }
}
