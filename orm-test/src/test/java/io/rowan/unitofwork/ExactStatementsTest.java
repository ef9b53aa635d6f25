package io.rowan.unitofwork;

import static io.rowan.query.Dsl.select;
import static io.rowan.test.SqlAssertions.assertThatSql;
import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.dialect.Dialect;
import io.rowan.test.RowanTest;
import io.rowan.test.StatementLog;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What a flush sends, to the statement. */
@RowanTest(entities = {Customer.class, Address.class, Parent.class, Child.class, Person.class, Ball.class, Seat.class})
class ExactStatementsTest {
    private static <T> T stored(SessionFactory orm, T entity, Object... more) {
        orm.inTransaction(session -> {
            session.addAll(more);
            session.add(entity);
        });
        return entity;
    }

    private static long count(SessionFactory orm, Class<?> type) {
        return orm.fromTransaction(
                session -> (long) session.scalars(select(type)).all().size());
    }

    @Test
    void deleting_a_user_with_2_addresses_that_are_not_cascaded_is_one_batch_of_updates_to_null_and_one_delete(
            SessionFactory orm, Session session, StatementLog log) {
        Address home = new Address("Home");
        Address work = new Address("Work");
        Customer ann = session.get(Customer.class, stored(orm, new Customer("Ann", home, work), home, work).id);
        assertThat(ann.addresses).hasSize(2);
        log.clear();

        session.delete(ann);
        session.flush();

        assertThatSql(log)
                .hasStatements("update address set customer_id = ? where id = ?", "delete from customer where id = ?");
        assertThatSql(log).statement(0).hasBatchSize(2);
    }

    @Test
    void a_child_that_moves_to_another_parent_while_the_old_one_is_deleted_lives(
            SessionFactory orm, Session session, StatementLog log) {
        Parent first = stored(orm, new Parent(new Child("Tom")));
        Parent second = stored(orm, new Parent());
        Parent old = session.get(Parent.class, first.id);
        Parent other = session.get(Parent.class, second.id);
        Child tom = old.children.get(0);
        assertThat(other.children).isEmpty();
        log.clear();

        other.children.add(tom);
        session.delete(old);
        session.commit();

        assertThatSql(log)
                .hasStatements("update child set parent_id = ? where id = ?", "delete from parent where id = ?");
        assertThat(tom.parent).isSameAs(other);
        assertThat(count(orm, Child.class)).isEqualTo(1);
    }

    @Test
    void deleting_a_row_and_adding_the_same_key_is_one_update(SessionFactory orm, Session session, StatementLog log) {
        Seat old = session.get(Seat.class, stored(orm, new Seat("1A", "ann")).code);
        log.clear();

        session.delete(old);
        session.add(new Seat("1A", "bob"));
        session.flush();

        assertThatSql(log).hasStatements("update seat set holder = ? where code = ?");
        assertThatSql(log).statement(0).hasParameters("bob", "1A");
    }

    @Test
    void two_rows_swap_unique_values_by_way_of_null(SessionFactory orm, Session session, StatementLog log) {
        stored(orm, new Seat("1A", "ann"), new Seat("1B", "bob"));
        Seat first = session.get(Seat.class, "1A");
        Seat second = session.get(Seat.class, "1B");
        log.clear();

        first.holder = "bob";
        second.holder = "ann";
        session.commit();

        String update = "update seat set holder = ? where code = ?";
        assertThatSql(log).hasStatements(update, update);
        assertThatSql(log).statement(0).hasBatchSize(1);
        assertThatSql(log).statement(1).hasBatchSize(2);
        assertThat(orm.<String>fromTransaction(other -> other.get(Seat.class, "1A").holder))
                .isEqualTo("bob");
    }

    @Test
    void a_person_with_a_favourite_ball_and_balls_is_2_inserts_and_one_update(
            SessionFactory orm, StatementLog log, Dialect dialect) {
        Ball red = new Ball("red");
        Person ann = new Person(new Ball("blue"), red, new Ball("green"));
        ann.favourite = red;
        log.clear();

        orm.inTransaction(session -> session.add(ann));

        int inserts = dialect.inserts().manyIdentities() ? 2 : 4;
        assertThatSql(log).hasInserts(inserts).hasUpdates(1).hasRoundTrips(inserts + 1);
        assertThatSql(log).statement(inserts).hasText("update person set favourite_id = ? where id = ?");
        assertThatSql(log).statement(inserts).hasParameters(red.id, ann.id);
    }

    @Test
    void and_back_it_is_one_update_and_2_deletes(SessionFactory orm, Session session, StatementLog log) {
        Ball red = new Ball("red");
        Person stored = new Person(new Ball("blue"), red, new Ball("green"));
        stored.favourite = red;
        Person ann = session.get(Person.class, stored(orm, stored).id);
        assertThat(ann.balls).hasSize(3);
        session.delete(ann);
        log.clear();

        session.flush();

        assertThatSql(log)
                .hasStatements(
                        "update person set favourite_id = ? where id = ?",
                        "delete from ball where id = ?",
                        "delete from person where id = ?");
        assertThatSql(log).statement(1).hasBatchSize(3);
    }

    private static final Supplier<List<Address>> SIX = () -> List.of(
            new Address("1"), new Address("2"), new Address("3"), new Address("4"), new Address("5"), new Address("6"));

    @Test
    void rows_of_alternating_shapes_take_one_batch_a_shape(SessionFactory orm, Session session, StatementLog log) {
        orm.inTransaction(other -> other.addAll(SIX.get()));
        List<Address> addresses = session.scalars(select(Address.class)).all();
        for (int i = 0; i < 6; i += 2) {
            addresses.get(i).street = "changed";
            addresses.get(i + 1).number = 7;
        }
        log.clear();

        session.flush();

        assertThatSql(log)
                .hasStatements(
                        "update address set street = ? where id = ?", "update address set number = ? where id = ?");
        assertThatSql(log).statement(0).hasBatchSize(3).statement(1).hasBatchSize(3);
    }
}
