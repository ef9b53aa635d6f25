package io.rowan.tutorial;

import static io.rowan.query.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.Result;
import io.rowan.Row;
import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.examples.blog.Post;
import io.rowan.examples.blog.Post_;
import io.rowan.examples.blog.Tag;
import io.rowan.examples.blog.Tag_;
import io.rowan.examples.blog.User;
import io.rowan.examples.blog.User_;
import io.rowan.test.RowanTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@RowanTest(entities = {User.class, Post.class, Tag.class})
class Row10QueryTest {
    @BeforeEach
    void fill(SessionFactory orm) {
        orm.inTransaction(session -> {
            User alice = user("alice", 30, 10, 20, 30);
            User bob = user("bob", 25, 5);
            User carol = user("carol", 35);
            alice.getPosts().get(0).getTags().add(new Tag("java"));
            session.addAll(alice, bob, carol);
        });
    }

    private static User user(String name, int age, int... views) {
        User user = new User(name, name + "@example.com", age);
        for (int i = 0; i < views.length; i++) {
            Post post = new Post(name + " " + i, null);
            post.setViews(views[i]);
            user.getPosts().add(post);
        }
        return user;
    }

    // snippet: record
    record Reach(String author, long posts, int views) {}
    // end

    @Test
    void rows_are_joined(Session session) {
        // snippet: join
        List<Post> posts = session.scalars(select(Post.class)
                        .join(Post_.author)
                        .where(User_.username.eq("alice"))
                        .orderBy(Post_.views.desc()))
                .all();
        List<Post> same = session.scalars(select(Post.class)
                        .where(Post_.author.get(User_.username).eq("alice")) // a path joins by itself
                        .orderBy(Post_.views.desc()))
                .all();
        // end
        assertThat(posts).extracting(Post::getTitle).containsExactly("alice 2", "alice 1", "alice 0");
        assertThat(same).isEqualTo(posts);
    }

    @Test
    void who_has_nothing_stays_in_a_left_join(Session session) {
        // snippet: left
        Result<Row> rows =
                session.execute(select(User_.username, count(Post_.id).as("posts"))
                        .from(User.class)
                        .leftJoin(User_.posts)
                        .groupBy(User_.id, User_.username)
                        .orderBy(User_.username.asc()));
        // end
        assertThat(rows).extracting(row -> row.get(User_.username)).containsExactly("alice", "bob", "carol");
        assertThat(rows).extracting(row -> row.get("posts", Long.class)).containsExactly(3L, 1L, 0L);
    }

    @Test
    void groups_are_summed_named_and_chosen(Session session) {
        // snippet: having
        List<Reach> reach = session.scalars(select(
                                User_.username,
                                count(Post_.id).as("posts"),
                                sum(Post_.views).as("views"))
                        .from(User.class)
                        .join(User_.posts)
                        .groupBy(User_.id, User_.username)
                        .having(count(Post_.id).gt(1L))
                        .orderBy(sum(Post_.views).desc())
                        .into(Reach.class))
                .all();
        // end
        assertThat(reach).containsExactly(new Reach("alice", 3, 60));
    }

    @Test
    void a_subquery_stands_in_a_condition(Session session) {
        // snippet: subquery
        List<User> read = session.scalars(select(User.class)
                        .where(User_.id.in(select(Post_.author.get(User_.id))
                                .groupBy(Post_.author.get(User_.id))
                                .having(sum(Post_.views).gt(20)))))
                .all();
        List<User> withoutPosts = session.scalars(select(User.class).where(not(User_.posts.any())))
                .all();
        // end
        assertThat(read).extracting(User::getUsername).containsExactly("alice");
        assertThat(withoutPosts).extracting(User::getUsername).containsExactly("carol");
    }

    @Test
    void conditions_are_combined(Session session) {
        // snippet: conditions
        List<User> users = session.scalars(select(User.class)
                        .where(
                                or(User_.age.between(20, 26), User_.posts.any(Post_.tags.any(Tag_.name.eq("java")))),
                                User_.email.ilike("%@EXAMPLE.com")) // commas are "and"
                        .orderBy(User_.username.asc()))
                .all();
        // end
        assertThat(users).extracting(User::getUsername).containsExactly("alice", "bob");
    }

    @Test
    void many_rows_are_updated_by_date(SessionFactory orm) {
        Instant date = Instant.now().plus(1, ChronoUnit.DAYS);
        // snippet: update
        int closed = orm.fromTransaction(session ->
                session.execute(update(User.class).set(User_.active, false).where(User_.createdAt.lt(date))));
        // end
        assertThat(closed).isEqualTo(3);
        orm.inTransaction(session -> assertThat(
                        session.scalars(select(User.class).where(User_.active.eq(true))))
                .isEmpty());
    }

    @Test
    void many_rows_are_deleted(SessionFactory orm) {
        // snippet: delete
        int deleted = orm.fromTransaction(
                session -> session.execute(delete(Post.class).where(Post_.views.lt(10))));
        // end
        assertThat(deleted).isEqualTo(1);
        orm.inTransaction(
                session -> assertThat(session.scalars(select(Post_.id))).hasSize(3));
    }
}
