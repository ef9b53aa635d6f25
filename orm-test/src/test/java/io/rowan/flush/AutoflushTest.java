package io.rowan.flush;

import static io.rowan.query.Dsl.count;
import static io.rowan.query.Dsl.delete;
import static io.rowan.query.Dsl.select;
import static io.rowan.query.Dsl.sql;
import static io.rowan.query.Dsl.update;
import static io.rowan.test.SqlAssertions.assertThatSql;
import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.test.RowanTest;
import io.rowan.test.StatementLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Queries flush first only if something pending could change their result. */
@RowanTest(entities = {Account.class, Gadget.class, Folder.class})
class AutoflushTest {
    @BeforeEach
    void fill(SessionFactory orm, StatementLog log) {
        orm.inTransaction(session -> session.addAll(new Account(1, "ann@x"), new Gadget("phone")));
        log.clear();
    }

    @Test
    void a_query_sees_what_was_added(Session session) {
        session.add(new Gadget("tablet"));
        assertThat(session.scalar(select(count()).from(Gadget.class))).isEqualTo(2L);
    }

    @Test
    void a_query_sees_what_was_changed(Session session) {
        session.scalars(select(Gadget.class)).one().name = "tablet";
        assertThat(session.scalars(select(Gadget_.name))).containsExactly("tablet");
    }

    @Test
    void a_query_sees_what_was_deleted(Session session) {
        session.delete(session.scalars(select(Gadget.class)).one());
        assertThat(session.scalars(select(Gadget.class))).isEmpty();
    }

    @Test
    void a_query_of_another_table_flushes_nothing(Session session, StatementLog log) {
        session.scalars(select(Gadget.class)).one().name = "tablet";
        session.add(new Folder("new", null));
        log.clear();
        session.scalars(select(Account.class));
        assertThatSql(log).hasRoundTrips(1).hasSelects(1).hasInserts(0).hasUpdates(0);
    }

    @Test
    void a_query_with_nothing_pending_flushes_nothing(Session session, StatementLog log) {
        session.scalars(select(Gadget.class)).one();
        log.clear();
        session.scalars(select(Gadget.class)).one();
        assertThatSql(log).hasRoundTrips(1).hasSelects(1);
    }

    @Test
    void a_subquery_counts_as_read(Session session, StatementLog log) {
        session.add(new Gadget("tablet"));
        log.clear();
        assertThat(session.scalars(select(Account.class).where(Account_.email.in(select(Gadget_.name)))))
                .isEmpty();
        assertThatSql(log).hasInserts(1).hasSelects(1);
    }

    @Test
    void a_path_counts_as_read(Session session, StatementLog log) {
        Folder parent = new Folder("parent", null);
        session.addAll(parent, new Folder("child", parent));
        assertThat(session.scalars(select(Folder_.name)
                        .where(Folder_.parent.get(Folder_.name).eq("parent"))))
                .containsExactly("child");
    }

    @Test
    void get_of_another_table_flushes_nothing(Session session, StatementLog log) {
        session.add(new Gadget("tablet"));
        session.get(Account.class, 1L);
        assertThatSql(log).hasInserts(0).hasSelects(1);
    }

    @Test
    void bulk_statements_flush_first(Session session) {
        session.add(new Gadget("tablet"));
        assertThat(session.execute(update(Gadget.class).set(Gadget_.sold, true)))
                .isEqualTo(2);
        session.add(new Gadget("watch"));
        assertThat(session.execute(delete(Gadget.class))).isEqualTo(3);
    }

    @Test
    void native_text_flushes_first(Session session) {
        session.add(new Gadget("tablet"));
        assertThat(session.scalar(sql(Long.class, "select count(*) from gadgets")))
                .isEqualTo(2L);
    }

    @Test
    void it_is_turned_off_for_some_work(Session session, StatementLog log) {
        session.add(new Gadget("tablet"));
        session.noAutoflush(() ->
                assertThat(session.scalar(select(count()).from(Gadget.class))).isEqualTo(1L));
        assertThatSql(log).hasInserts(0);
        assertThat(session.scalar(select(count()).from(Gadget.class))).isEqualTo(2L);
    }

    @Test
    void a_query_does_not_overwrite_what_is_not_flushed(Session session) {
        Gadget gadget = session.scalars(select(Gadget.class)).one();
        gadget.name = "tablet";
        session.noAutoflush(
                () -> assertThat(session.scalars(select(Gadget.class)).one()).isSameAs(gadget));
        assertThat(gadget.name).isEqualTo("tablet");
    }
}
