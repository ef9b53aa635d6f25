package io.rowan.transaction;

import static io.rowan.query.Dsl.select;
import static io.rowan.query.Dsl.sql;
import static io.rowan.test.SqlAssertions.assertThatSql;
import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.test.RowanExtension;
import io.rowan.test.StatementLog;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What {@code expireOnCommit(false)} turns off (semantics, rule 17). */
@ClassTemplate
class ExpireOnCommitTest {
    @RegisterExtension
    static final RowanExtension rowan =
            RowanExtension.of(Wallet.class, Coin.class).configure(orm -> orm.expireOnCommit(false));

    @Test
    void objects_keep_what_they_have_after_a_commit(SessionFactory orm, Session session, StatementLog log) {
        Wallet wallet = new Wallet("Ada", new Coin(5));
        session.add(wallet);
        session.commit();
        orm.inTransaction(other -> other.execute(sql("update wallet set balance = 7")));
        log.clear();

        assertThat(session.get(Wallet.class, wallet.id).balance).isZero();
        assertThat(wallet.coins).hasSize(1);
        assertThatSql(log).hasNoStatements();
    }

    @Test
    void a_query_does_not_overwrite_them(SessionFactory orm, Session session) {
        Wallet wallet = new Wallet("Ada");
        session.add(wallet);
        session.commit();
        orm.inTransaction(other -> other.execute(sql("update wallet set balance = 7")));

        assertThat(session.scalar(select(Wallet.class))).isSameAs(wallet);
        assertThat(wallet.balance).isZero();
    }

    @Test
    void refresh_reads_them(SessionFactory orm, Session session) {
        Wallet wallet = new Wallet("Ada");
        session.add(wallet);
        session.commit();
        orm.inTransaction(other -> other.execute(sql("update wallet set balance = 7")));

        session.refresh(wallet);

        assertThat(wallet.balance).isEqualTo(7);
    }
}
