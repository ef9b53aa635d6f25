package io.rowan.tutorial;

import static io.rowan.query.Dsl.*;
import static io.rowan.test.SqlAssertions.assertThatSql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.error.RowanException;
import io.rowan.examples.blog.Post;
import io.rowan.examples.blog.Post_;
import io.rowan.examples.blog.Tag;
import io.rowan.examples.blog.User;
import io.rowan.examples.blog.User_;
import io.rowan.test.RowanTest;
import io.rowan.test.StatementLog;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@RowanTest(entities = {User.class, Post.class, Tag.class})
class Row11LoadingTest {
    private Session session;
    private StatementLog log;

    @BeforeEach
    void fill(SessionFactory orm, Session session, StatementLog log) {
        orm.inTransaction(unit -> {
            for (int i = 0; i < 20; i++) {
                User user = new User("user" + i, "user" + i + "@example.com", i);
                for (int j = 0; j < 3; j++) {
                    Post post = new Post("post " + i + "." + j, null);
                    post.getTags().add(new Tag("tag " + i + "." + j));
                    user.getPosts().add(post);
                }
                unit.add(user);
            }
        });
        this.session = session;
        this.log = log;
        log.clear();
    }

    private static int walk(List<User> users) {
        // snippet: walk
        int tags = 0;
        for (User user : users) {
            for (Post post : user.getPosts()) { // the posts of all users, at the first look
                tags += post.getTags().size(); // the tags of all posts
            }
        }
        // end
        return tags;
    }

    @Test
    void walking_takes_a_statement_for_each_level_and_none_for_each_row() {
        List<User> users = session.scalars(select(User.class)).all();
        assertThat(walk(users)).isEqualTo(60);
        assertThatSql(log).hasSelects(3);
    }

    @Test
    void a_joined_load_takes_one_statement() {
        // snippet: joined
        List<User> users = session.scalars(select(User.class).options(joinedLoad(User_.posts)))
                .all();
        // end
        assertThat(users)
                .hasSize(20)
                .allSatisfy(user -> assertThat(user.getPosts()).hasSize(3));
        assertThatSql(log).hasSelects(1);
    }

    @Test
    void a_selectin_load_takes_one_more_for_each_level() {
        // snippet: selectin
        List<User> users = session.scalars(select(User.class).options(selectinLoad(User_.posts, Post_.tags)))
                .all();
        // end
        assertThatSql(log).hasSelects(3);
        assertThat(walk(users)).isEqualTo(60);
        assertThatSql(log).hasSelects(3);
    }

    @Test
    void a_subquery_load_takes_one_more() {
        // snippet: subquery
        List<User> users = session.scalars(select(User.class).options(subqueryLoad(User_.posts)))
                .all();
        // end
        assertThatSql(log).hasSelects(2);
        assertThat(users).allSatisfy(user -> assertThat(user.getPosts()).hasSize(3));
        assertThatSql(log).hasSelects(2);
    }

    @Test
    void a_raise_load_says_what_to_add() {
        // snippet: raise
        User user = session.scalars(select(User.class).options(raiseLoad(User_.posts)))
                .first();
        // end
        assertThatThrownBy(() -> user.getPosts().size())
                .isInstanceOf(RowanException.class)
                .hasMessageContaining("User.posts")
                .hasMessageContaining("selectinLoad(User_.posts)");
        assertThatSql(log).hasSelects(1);
    }
}
