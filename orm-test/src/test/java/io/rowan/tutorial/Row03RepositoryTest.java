package io.rowan.tutorial;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.Session;
import io.rowan.examples.blog.Post;
import io.rowan.examples.blog.Tag;
import io.rowan.examples.blog.User;
import io.rowan.examples.blog.UserRepository;
import io.rowan.test.RowanTest;
import org.junit.jupiter.api.Test;

@RowanTest(entities = {User.class, Post.class, Tag.class})
class Row03RepositoryTest {
    private static void create(UserRepository users, int count) {
        for (int i = 0; i < count; i++) {
            String name = "user%02d".formatted(i);
            users.create(new User(name, name + "@example.com", i));
        }
    }

    @Test
    void a_user_is_created_and_found_by_id_and_by_name(Session session) {
        // snippet: use
        UserRepository users = new UserRepository(session);
        User alice = users.create(new User("alice", "alice@example.com", 30));
        // end
        assertThat(users.findById(alice.getId())).containsSame(alice);
        assertThat(users.findByUsername("alice")).containsSame(alice);
        assertThat(users.findByUsername("nobody")).isEmpty();
        assertThat(users.findById(-1L)).isEmpty();
    }

    @Test
    void pages_follow_each_other(Session session) {
        UserRepository users = new UserRepository(session);
        create(users, 25);

        assertThat(users.page(0, 10))
                .hasSize(10)
                .first()
                .extracting(User::getUsername)
                .isEqualTo("user00");
        assertThat(users.page(2, 10))
                .extracting(User::getUsername)
                .containsExactly("user20", "user21", "user22", "user23", "user24");
        assertThat(users.page(3, 10)).isEmpty();
    }

    @Test
    void a_deleted_user_is_gone(Session session) {
        UserRepository users = new UserRepository(session);
        User alice = users.create(new User("alice", "alice@example.com", 30));
        users.delete(alice);
        session.commit();
        assertThat(users.findByUsername("alice")).isEmpty();
    }
}
