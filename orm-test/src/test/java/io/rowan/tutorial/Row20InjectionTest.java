package io.rowan.tutorial;

import static io.rowan.query.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.examples.blog.Post;
import io.rowan.examples.blog.Tag;
import io.rowan.examples.blog.User;
import io.rowan.examples.blog.User_;
import io.rowan.test.RowanTest;
import io.rowan.test.StatementLog;
import org.junit.jupiter.api.Test;

@RowanTest(entities = {User.class, Post.class, Tag.class})
class Row20InjectionTest {
    @Test
    void a_name_that_drops_the_table_stays_a_name(SessionFactory orm, Session session, StatementLog log) {
        // snippet: injection
        String name = "x'); drop table users; --";
        orm.inTransaction(unit -> unit.add(new User(name, "x@example.com", 1)));

        User found = session.scalar(select(User.class).where(User_.username.eq(name))); // … where username = ?
        // end
        assertThat(found.getUsername()).isEqualTo(name);
        assertThat(session.scalars(select(User_.username).where(User_.username.in(name, "y"))))
                .containsExactly(name);
        assertThat(session.scalars(select(User_.username).where(User_.username.like("%drop table%"))))
                .containsExactly(name);
        assertThat(log.toString()
                        .lines()
                        .filter(line -> line.replaceAll("--.*", "").contains("drop table users")))
                .isEmpty();
    }

    @Test
    void native_sql_takes_values_by_name(SessionFactory orm, Session session) {
        orm.inTransaction(unit -> unit.add(new User("alice", "alice@example.com", 1)));
        // snippet: native
        String email = "' or '1' = '1";
        User nobody = session.scalars(sql(User.class, "select * from users where email = :email")
                        .set("email", email))
                .oneOrNull();
        // end
        assertThat(nobody).isNull();
    }
}
