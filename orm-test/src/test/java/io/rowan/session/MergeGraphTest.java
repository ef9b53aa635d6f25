package io.rowan.session;

import static io.rowan.query.Dsl.count;
import static io.rowan.query.Dsl.select;
import static io.rowan.query.Dsl.sql;
import static io.rowan.test.SqlAssertions.assertThatSql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.EntityState;
import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.error.StaleObjectException;
import io.rowan.test.RowanTest;
import io.rowan.test.StatementLog;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Merge, refresh and expunge of graphs: along cascades, through cycles, and a level at a time instead of a row. */
@RowanTest(entities = Topic.class)
class MergeGraphTest {
    private static Topic stored(SessionFactory orm, Topic topic) {
        orm.inTransaction(session -> session.add(topic));
        return topic;
    }

    private static List<String> childrenOf(SessionFactory orm, Topic topic) {
        return orm.fromTransaction(session -> session.get(Topic.class, topic.id).children().stream()
                .map(Topic::name)
                .toList());
    }

    @Test
    void a_graph_of_100_children_is_read_in_one_select_a_level(SessionFactory orm, Session session, StatementLog log) {
        Topic root = stored(orm, new Topic("a", 100));
        root.children.forEach(child -> child.name += "!");
        log.clear();

        session.merge(root);
        assertThatSql(log).hasSelects(3).hasRoundTrips(3);
        session.flush();

        assertThatSql(log).hasSelects(3).hasUpdates(1).hasRoundTrips(4);
        session.commit();
        assertThat(childrenOf(orm, root)).hasSize(100).allMatch(name -> name.endsWith("!"));
    }

    @Test
    void a_deeper_graph_takes_a_select_more_a_level(SessionFactory orm, Session session, StatementLog log) {
        Topic root = stored(orm, new Topic("a", 10, 10));
        log.clear();

        session.merge(root);
        session.flush();

        assertThatSql(log).hasSelects(4).hasRoundTrips(4);
    }

    @Test
    void children_reached_through_new_objects_are_read_in_one_select(
            SessionFactory orm, Session session, StatementLog log) {
        Topic former = stored(orm, new Topic("a", 100));
        List<Topic> detached = orm.fromTransaction(
                other -> List.copyOf(other.get(Topic.class, former.id).children()));
        Topic root = new Topic("b");
        detached.forEach(root::grow);
        log.clear();

        Topic merged = session.merge(root);

        assertThatSql(log).hasSelects(1).hasRoundTrips(1);
        session.commit();
        assertThat(session.state(merged)).isEqualTo(EntityState.PERSISTENT);
        assertThat(childrenOf(orm, merged)).hasSize(100);
        assertThat(childrenOf(orm, former)).isEmpty();
    }

    @Test
    void new_and_stored_children_come_together(SessionFactory orm, Session session, StatementLog log) {
        Topic root = stored(orm, new Topic("a", 3));
        root.children.get(0).name = "a.0";
        root.grow(new Topic("b"));
        root.grow(new Topic("c"));
        log.clear();

        Topic merged = session.merge(root);
        assertThatSql(log).hasSelects(3).hasRoundTrips(3);
        session.flush();

        assertThatSql(log).hasUpdates(1);
        assertThat(merged.children()).hasSize(5).doesNotContainAnyElementsOf(root.children);
        assertThat(merged.children()).allMatch(child -> child.parent == merged);
    }

    @Test
    void a_cycle_ends_where_it_began(Session session) {
        Topic one = new Topic("one");
        Topic two = new Topic("two");
        one.parent = two;
        two.parent = one;

        Topic merged = session.merge(one);

        assertThat(merged).isNotSameAs(one);
        assertThat(merged.parent()).isNotSameAs(two).isNotNull();
        assertThat(merged.parent().parent()).isSameAs(merged);
    }

    @Test
    void a_long_chain_is_merged(Session session) {
        Topic last = new Topic("0");
        for (int i = 1; i < 20_000; i++) {
            Topic next = new Topic("" + i);
            next.parent = last;
            last = next;
        }

        Topic merged = session.merge(last);
        int length = 1;
        for (Topic each = merged; each.parent != null; each = each.parent) {
            length++;
        }

        assertThat(length).isEqualTo(20_000);
        session.expungeAll();
    }

    @Test
    void a_stale_child_leaves_the_whole_graph_alone(SessionFactory orm, Session session) {
        Topic root = stored(orm, new Topic("a", 3));
        Topic child = root.children.get(1);
        orm.inTransaction(other -> other.get(Topic.class, child.id).name = "changed");
        root.name = "b";
        root.children.get(0).name = "c";

        assertThatThrownBy(() -> session.merge(root))
                .isInstanceOf(StaleObjectException.class)
                .hasMessageContaining("merge(Topic#" + child.id + "): the object has version 0, its row 1");

        Topic own = session.get(Topic.class, root.id);
        assertThat(own.name()).isEqualTo("a");
        assertThat(own.children()).extracting(Topic::name).containsExactlyInAnyOrder("a.000", "changed", "a.002");
    }

    @Test
    void what_was_not_loaded_stays_as_it_is(SessionFactory orm, Session session, StatementLog log) {
        Topic root = stored(orm, new Topic("a", 1, 2));
        Topic child = orm.fromTransaction(other -> other.get(Topic.class, root.children.get(0).id));
        child.name = "b";
        log.clear();

        session.merge(child);
        session.flush();

        assertThatSql(log).hasSelects(1).hasUpdates(1).hasRoundTrips(2);
        session.commit();
        assertThat(childrenOf(orm, root)).containsExactly("b");
        assertThat(childrenOf(orm, child)).hasSize(2);
    }

    @Test
    void an_object_of_the_session_passes_the_merge_on(SessionFactory orm, Session session) {
        Topic root = stored(orm, new Topic("a"));
        Topic other = stored(orm, new Topic("b"));
        other.name = "c";
        Topic own = session.get(Topic.class, root.id);
        own.children().add(other);

        assertThat(session.merge(own)).isSameAs(own);

        assertThat(own.children()).containsExactly(session.get(Topic.class, other.id));
        session.commit();
        assertThat(childrenOf(orm, root)).containsExactly("c");
    }

    @Test
    void refresh_cascades_in_one_select_an_entity(SessionFactory orm, Session session, StatementLog log) {
        Topic root = session.get(Topic.class, stored(orm, new Topic("a", 100)).id);
        List<Topic> children = List.copyOf(root.children());
        session.execute(sql("update topic set name = 'z'"));
        children.get(0).name = "lost";
        log.clear();

        session.refresh(root);

        assertThatSql(log).hasSelects(1).hasRoundTrips(1);
        assertThat(children).extracting(Topic::name).containsOnly("z");
        assertThat(root.children()).containsExactlyInAnyOrderElementsOf(children);
        assertThat(session.scalar(select(count()).from(Topic.class))).isEqualTo(101L);
    }

    @Test
    void refresh_and_expunge_leave_alone_what_does_not_cascade(SessionFactory orm, Session session) {
        Topic root = session.get(Topic.class, stored(orm, new Topic("a", 1)).id);
        Topic child = root.children().get(0);
        root.name = "b";

        session.noAutoflush(() -> session.refresh(child));
        session.expunge(child);

        assertThat(root.name()).isEqualTo("b");
        assertThat(session.contains(root)).isTrue();
    }

    @Test
    void expunge_cascades(SessionFactory orm, Session session, StatementLog log) {
        Topic root = session.get(Topic.class, stored(orm, new Topic("a", 3, 3)).id);
        List<Topic> children = List.copyOf(root.children());
        List<Topic> below = List.copyOf(children.get(0).children());
        below.get(0).name = "lost";
        log.clear();

        session.expunge(root);
        session.flush();

        assertThat(below).hasSize(3).noneMatch(session::contains);
        assertThat(children).hasSize(3).noneMatch(session::contains);
        assertThat(session.state(root)).isEqualTo(EntityState.DETACHED);
        assertThatSql(log).hasNoStatements();
    }
}
