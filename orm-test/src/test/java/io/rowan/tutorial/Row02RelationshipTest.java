package io.rowan.tutorial;

import static io.rowan.query.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.examples.blog.Post;
import io.rowan.examples.blog.Post_;
import io.rowan.examples.blog.Tag;
import io.rowan.examples.blog.Tag_;
import io.rowan.examples.blog.User;
import io.rowan.examples.blog.User_;
import io.rowan.test.RowanTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@RowanTest(entities = {User.class, Post.class, Tag.class})
class Row02RelationshipTest {
    private static long posts(Session session) {
        return session.scalar(select(count(Post_.id)));
    }

    private static User alice(Session session) {
        return session.scalars(select(User.class).where(User_.username.eq("alice")))
                .one();
    }

    private static void write(SessionFactory orm) {
        // snippet: write
        orm.inTransaction(session -> {
            User alice = new User("alice", "alice@example.com", 30);
            Post first = new Post("Hello", "My first post");
            Post second = new Post("Joins", null);
            alice.getPosts().add(first); // first.getAuthor() follows at the flush
            second.setAuthor(alice); // and so does alice.getPosts()

            Tag java = new Tag("java");
            first.getTags().add(java);
            second.getTags().add(java);
            second.getTags().add(new Tag("sql"));
            session.addAll(alice, second); // posts come with their user, tags with their post
        });
        // end
    }

    @Test
    void both_sides_of_a_relationship_follow_each_other(Session session) {
        User alice = new User("alice", "alice@example.com", 30);
        Post first = new Post("Hello", null);
        Post second = new Post("Joins", null);
        Tag java = new Tag("java");
        alice.getPosts().add(first);
        second.setAuthor(alice);
        second.getTags().add(java);
        session.addAll(alice, second);

        session.flush();

        assertThat(first.getAuthor()).isSameAs(alice);
        assertThat(alice.getPosts()).containsExactlyInAnyOrder(first, second);
        assertThat(java.getPosts()).containsExactly(second);
    }

    @Test
    void rows_of_the_association_table_are_written(SessionFactory orm) {
        write(orm);

        orm.inTransaction(session -> {
            List<String> tags = session.scalars(select(Tag_.name)
                            .from(Post.class)
                            .join(Post_.tags)
                            .where(Post_.title.eq("Joins"))
                            .orderBy(Tag_.name.asc()))
                    .all();
            assertThat(tags).containsExactly("java", "sql");
            assertThat(alice(session).getPosts()).hasSize(2);
        });
    }

    @Test
    void a_post_that_is_taken_out_of_the_list_is_deleted(SessionFactory orm) {
        write(orm);
        // snippet: orphan
        orm.inTransaction(session -> {
            User alice = session.scalar(select(User.class).where(User_.username.eq("alice")));
            alice.getPosts().removeIf(post -> post.getTitle().equals("Hello")); // orphanRemoval deletes it
        });
        // end
        orm.inTransaction(
                session -> assertThat(session.scalars(select(Post_.title))).containsExactly("Joins"));
    }

    @Test
    void a_user_takes_the_posts_along(SessionFactory orm) {
        write(orm);
        orm.inTransaction(session -> session.delete(alice(session)));

        orm.inTransaction(session -> {
            assertThat(posts(session)).isZero();
            assertThat(session.scalars(select(Tag_.name).orderBy(Tag_.name.asc())))
                    .containsExactly("java", "sql");
        });
    }

    @Test
    void a_post_that_is_given_to_somebody_else_is_no_orphan(SessionFactory orm) {
        write(orm);
        orm.inTransaction(session -> {
            User bob = new User("bob", "bob@example.com", 25);
            session.add(bob);
            for (Post post : List.copyOf(alice(session).getPosts())) {
                post.setAuthor(bob);
            }
            session.flush();
            assertThat(bob.getPosts()).hasSize(2);
            assertThat(alice(session).getPosts()).isEmpty();
        });
        orm.inTransaction(session -> assertThat(posts(session)).isEqualTo(2));
    }

    @Test
    void a_tag_is_taken_off_from_either_side(SessionFactory orm) {
        write(orm);
        orm.inTransaction(session -> {
            Tag java = session.scalars(select(Tag.class).where(Tag_.name.eq("java")))
                    .one();
            java.getPosts().removeIf(post -> post.getTitle().equals("Hello"));
        });
        orm.inTransaction(session -> assertThat(
                        session.scalars(select(Post_.title).where(Post_.tags.any(Tag_.name.eq("java")))))
                .containsExactly("Joins"));
    }
}
