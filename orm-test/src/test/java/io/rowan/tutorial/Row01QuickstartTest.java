package io.rowan.tutorial;

import static io.rowan.query.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.Rowan;
import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.examples.blog.Post;
import io.rowan.examples.blog.Tag;
import io.rowan.examples.blog.User;
import io.rowan.examples.blog.User_;
import io.rowan.test.RowanTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@RowanTest(entities = {User.class, Post.class, Tag.class})
class Row01QuickstartTest {
    private static void addThree(SessionFactory orm) {
        orm.inTransaction(session -> session.addAll(
                new User("alice", "alice@example.com", 30),
                new User("bob", "bob@example.com", 25),
                new User("carol", "carol@example.com", 35)));
    }

    @Test
    void a_database_is_opened_and_its_tables_made() {
        // snippet: open
        SessionFactory orm = Rowan.configure()
                .url("jdbc:h2:mem:blog")
                .entities(User.class, Post.class, Tag.class)
                .echo(true) // log every statement with its parameters
                .build();
        orm.schema().createAll(); // what is missing
        // end
        assertThat(orm.schema().ddl()).anyMatch(statement -> statement.startsWith("create table users"));
        orm.inTransaction(
                session -> assertThat(session.scalars(select(User.class))).isEmpty());
        orm.close();
    }

    @Test
    void objects_are_added_and_have_ids_after_the_flush(SessionFactory orm) {
        // snippet: add
        try (Session session = orm.openSession()) {
            User alice = new User("alice", "alice@example.com", 30);
            session.add(alice);
            session.flush(); // alice.getId() is there; nothing is committed yet

            User bob = new User("bob", "bob@example.com", 25);
            User carol = new User("carol", "carol@example.com", 35);
            session.addAll(bob, carol);
            session.commit(); // all ids are there, all rows are kept
        }
        // end
        orm.inTransaction(
                session -> assertThat(session.scalars(select(User_.id))).hasSize(3));
    }

    @Test
    void an_id_is_there_after_flush_and_another_after_commit(Session session) {
        User alice = new User("alice", "alice@example.com", 30);
        session.add(alice);
        assertThat(alice.getId()).isNull();
        session.flush();
        assertThat(alice.getId()).isNotNull();
        User bob = new User("bob", "bob@example.com", 25);
        session.add(bob);
        session.commit();
        assertThat(bob.getId()).isNotNull().isNotEqualTo(alice.getId());
    }

    @Test
    void rows_are_found_by_id_and_by_conditions(SessionFactory orm, Session session) {
        addThree(orm);
        // snippet: find
        User first = session.scalars(select(User.class).orderBy(User_.id.asc())).first();
        User same = session.get(User.class, first.getId()); // the same instance, without SQL

        User alice = session.scalar(select(User.class).where(User_.username.eq("alice")));
        List<User> adults = session.scalars(select(User.class)
                        .where(User_.age.gt(25), User_.active.eq(true))
                        .orderBy(User_.age.desc())
                        .limit(10))
                .all();
        long users = session.scalar(select(count(User_.id)));
        // end
        assertThat(same).isSameAs(first);
        assertThat(alice.getEmail()).isEqualTo("alice@example.com");
        assertThat(adults).extracting(User::getUsername).containsExactly("carol", "alice");
        assertThat(users).isEqualTo(3);
        assertThat(session.get(User.class, 42_000L)).isNull();
    }

    @Test
    void what_changed_is_written_and_what_is_deleted_goes(SessionFactory orm) {
        addThree(orm);
        // snippet: change
        orm.inTransaction(session -> {
            User alice = session.scalar(select(User.class).where(User_.username.eq("alice")));
            alice.setAge(31); // update users set age = ? where id = ?

            User bob = session.scalar(select(User.class).where(User_.username.eq("bob")));
            session.delete(bob); // delete from users where id = ?
        });
        // end
        orm.inTransaction(session -> assertThat(
                        session.scalars(select(User_.age).orderBy(User_.age.asc())))
                .containsExactly(31, 35));
    }
}
