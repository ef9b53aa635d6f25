package io.rowan.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.dialect.Feature;
import io.rowan.readme.PageCode;
import io.rowan.test.Requires;
import io.rowan.test.RowanTest;
import jakarta.persistence.LockModeType;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** docs/locks.md shows what is compiled and run here, and lists all lock modes. */
@RowanTest(entities = {Wallet.class, Coin.class})
class LocksPageTest {
    private long ada;

    @BeforeEach
    void add_wallets(SessionFactory orm) {
        Wallet first = new Wallet("Ada");
        orm.inTransaction(session -> session.addAll(first, new Wallet("Bob")));
        ada = first.id;
    }

    @Test
    void the_java_is_compiled_and_all_modes_are_there() throws IOException {
        PageCode code = new PageCode("locks.md", LockSnippets.class);
        code.requireSame();
        assertThat(LockModeType.values())
                .allSatisfy(mode -> assertThat(code.page()).contains("`" + mode + "`"));
    }

    @Test
    void the_modes_work(SessionFactory orm) {
        orm.inTransaction(session -> LockSnippets.modes(session, ada));

        assertThat(orm.<Integer>fromTransaction(session -> session.get(Wallet.class, ada).balance))
                .isEqualTo(-10);
    }

    @Test
    @Requires({Feature.SKIP_LOCKED, Feature.LOCK_TIMEOUT})
    void the_queries_work(SessionFactory orm, Session session) {
        assertThat(LockSnippets.patient(session, "Ada").owner).isEqualTo("Ada");
        orm.inTransaction(other -> assertThat(LockSnippets.queue(other))
                .extracting(wallet -> wallet.owner)
                .containsExactly("Bob"));
    }
}
