package io.rowan.session;

import static io.rowan.query.Dsl.joinedLoad;
import static io.rowan.query.Dsl.select;
import static io.rowan.query.Dsl.selectinLoad;
import static io.rowan.test.SqlAssertions.assertThatSql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.dialect.Dialect;
import io.rowan.dialect.Feature;
import io.rowan.error.IntegrityException;
import io.rowan.examples.shop.Order;
import io.rowan.examples.shop.OrderItem;
import io.rowan.examples.shop.Order_;
import io.rowan.examples.shop.Product;
import io.rowan.examples.shop.User;
import io.rowan.examples.shop.User_;
import io.rowan.query.Select;
import io.rowan.test.Requires;
import io.rowan.test.RowanTest;
import io.rowan.test.StatementLog;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The numbers that the first walk through the house must hold, on the shop where they are about it. */
@RowanTest(
        entities = {
            User.class,
            Product.class,
            Order.class,
            OrderItem.class,
            Profile.class,
            Employee.class,
            Nation.class,
            City.class
        })
class MustHoldTest {
    private static User user(int number) {
        return new User("User " + number, "user" + number + "@example.com");
    }

    private static List<User> users(int number) {
        List<User> users = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            users.add(user(i));
        }
        return users;
    }

    private static Product pen() {
        return new Product("Pen", new BigDecimal("2.50"), 1_000_000, "office");
    }

    private static void buy(User user, Product product, int orders, int items) {
        for (int i = 0; i < orders; i++) {
            Order order = user.placeOrder();
            for (int j = 0; j < items; j++) {
                order.add(product, 1);
            }
        }
    }

    private static void hundredUsersWithOrders(SessionFactory orm, StatementLog log) {
        Product pen = pen();
        List<User> users = users(100);
        users.forEach(user -> buy(user, pen, 2, 2));
        orm.inTransaction(session -> {
            session.add(pen);
            session.addAll(users);
        });
        log.clear();
    }

    private static int countItems(List<User> users) {
        int items = 0;
        for (User user : users) {
            for (Order order : user.getOrders()) {
                items += order.getItems().size();
            }
        }
        return items;
    }

    @Test
    void a_user_with_3_orders_of_4_items_takes_one_transaction_and_4_inserts(
            SessionFactory orm, StatementLog log, Dialect dialect) {
        User alice = user(1);
        Product pen = pen();
        buy(alice, pen, 3, 4);

        orm.inTransaction(session -> session.addAll(alice, pen));

        int inserts = dialect.inserts().manyIdentities() ? 4 : 17;
        assertThatSql(log)
                .hasTransactions(1)
                .hasCommits(1)
                .hasInsertsAtMost(inserts)
                .hasRoundTripsAtMost(inserts);
        assertThat(alice.getId()).isNotNull();
        assertThat(alice.getOrders()).hasSize(3).allSatisfy(order -> {
            assertThat(order.getId()).isNotNull();
            assertThat(order.getItems())
                    .hasSize(4)
                    .extracting(OrderItem::getId)
                    .doesNotContainNull()
                    .doesNotHaveDuplicates();
        });
    }

    @Test
    void a_thousand_identity_keys_take_at_most_10_inserts_and_are_each_the_own_rows(
            SessionFactory orm, StatementLog log, Dialect dialect) {
        List<User> users = users(1_000);

        orm.inTransaction(session -> session.addAll(users));

        int inserts = dialect.inserts().manyIdentities() ? 10 : 1_000;
        assertThatSql(log).hasInsertsAtMost(inserts).hasRoundTripsAtMost(inserts);
        orm.inTransaction(session -> users.forEach(user ->
                assertThat(session.get(User.class, user.getId()).getEmail()).isEqualTo(user.getEmail())));
    }

    @Test
    void looping_over_users_orders_and_items_takes_3_selects(SessionFactory orm, Session session, StatementLog log) {
        hundredUsersWithOrders(orm, log);

        List<User> users = session.scalars(select(User.class)).all();

        assertThat(users).hasSize(100);
        assertThat(countItems(users)).isEqualTo(400);
        assertThatSql(log).hasSelects(3).hasRoundTrips(3);
    }

    @Test
    void selectinLoad_takes_3_selects_before_the_loop_and_none_in_it(
            SessionFactory orm, Session session, StatementLog log) {
        hundredUsersWithOrders(orm, log);

        List<User> users = session.scalars(select(User.class).options(selectinLoad(User_.orders, Order_.items)))
                .all();

        assertThatSql(log).hasSelects(3).hasRoundTrips(3);
        assertThatSql(log.during(() -> assertThat(countItems(users)).isEqualTo(400)))
                .hasNoStatements();
    }

    @Test
    void joinedLoad_with_a_limit_gives_10_whole_users_in_1_select(
            SessionFactory orm, Session session, StatementLog log) {
        hundredUsersWithOrders(orm, log);
        Select<User> ten = select(User.class)
                .options(joinedLoad(User_.orders))
                .orderBy(User_.id.asc())
                .limit(10);

        List<User> users = session.scalars(ten).all();

        assertThat(users).hasSize(10).doesNotHaveDuplicates();
        assertThat(users).allSatisfy(user -> assertThat(user.getOrders()).hasSize(2));
        assertThatSql(log).hasSelects(1).hasRoundTrips(1);
    }

    private static Profile profile(SessionFactory orm, Session session) {
        Profile stored = new Profile();
        orm.inTransaction(other -> other.add(stored));
        return session.get(Profile.class, stored.id);
    }

    @Test
    void changing_one_of_ten_attributes_updates_one_column(SessionFactory orm, Session session, StatementLog log) {
        Profile profile = profile(orm, session);
        log.clear();

        profile.phone = "2";
        session.flush();

        assertThatSql(log).hasStatements("update profile set phone = ? where id = ?");
        assertThatSql(log).statement(0).hasParameters("2", profile.id);
    }

    @Test
    void an_attribute_that_is_set_back_updates_nothing(SessionFactory orm, Session session, StatementLog log) {
        Profile profile = profile(orm, session);
        log.clear();

        profile.phone = "2";
        profile.phone = "1";
        session.flush();

        assertThatSql(log).hasNoStatements();
    }

    @Test
    void a_thousand_unchanged_objects_flush_without_a_statement(SessionFactory orm, Session session, StatementLog log) {
        orm.inTransaction(other -> other.addAll(users(1_000)));
        assertThat(session.scalars(select(User.class)).all()).hasSize(1_000);
        log.clear();

        session.flush();

        assertThatSql(log).hasNoStatements();
    }

    @Test
    void get_a_query_and_a_lazy_reference_give_one_instance_for_one_select(
            SessionFactory orm, Session session, StatementLog log) {
        User stored = user(1);
        buy(stored, pen(), 1, 0);
        orm.inTransaction(other -> other.add(stored));
        log.clear();

        User alice = session.get(User.class, stored.getId());
        assertThat(session.get(User.class, stored.getId())).isSameAs(alice);
        assertThatSql(log).hasSelects(1);
        assertThat(session.scalar(select(User.class))).isSameAs(alice);
        assertThat(session.scalar(select(Order.class)).getUser()).isSameAs(alice);
        assertThatSql(log).hasSelects(3);
    }

    private static void failInTheMiddle(Session session, User fresh, Dialect dialect) {
        session.addAll(fresh, new User("Twin", "user0@example.com"), user(3));
        assertThatThrownBy(session::flush).isInstanceOfSatisfying(IntegrityException.class, failure -> {
            assertThat(failure.kind()).isEqualTo(IntegrityException.Kind.UNIQUE);
            assertThat(failure.constraint() == null ? failure.column() : failure.constraint())
                    .containsIgnoringCase("email");
            assertThat(failure.table())
                    .isEqualToIgnoringCase(dialect.supports(Feature.KEY_TABLE_NAMES) ? "users" : null);
        });
    }

    @Test
    void after_a_unique_violation_and_rollback_the_session_works_on(
            SessionFactory orm, Session session, Dialect dialect) {
        orm.inTransaction(other -> other.add(user(0)));
        User fresh = user(1);
        buy(fresh, pen(), 1, 0);
        failInTheMiddle(session, fresh, dialect);

        session.rollback();

        assertThat(fresh.getId()).isNull();
        assertThat(fresh.getOrders().get(0).getId()).isNull();
        session.add(fresh);
        session.commit();
        assertThat(orm.<Long>fromTransaction(
                        other -> (long) other.scalars(select(User.class)).all().size()))
                .isEqualTo(2);
    }

    @Test
    @Requires(Feature.SAVEPOINTS)
    void after_a_unique_violation_in_a_savepoint_the_outer_work_is_committed(SessionFactory orm, Session session) {
        orm.inTransaction(other -> other.add(user(0)));
        User outer = user(1);
        User inner = user(2);
        session.add(outer);
        assertThatThrownBy(() -> session.nested(() -> {
                    session.add(inner);
                    session.add(new User("Twin", "user0@example.com"));
                }))
                .isInstanceOf(IntegrityException.class);
        session.commit();

        assertThat(inner.getId()).isNull();
        assertThat(outer.getId()).isNotNull();
        assertThat(orm.<List<String>>fromTransaction(
                        other -> other.scalars(select(User_.email)).all()))
                .containsExactlyInAnyOrder("user0@example.com", "user1@example.com");
    }

    @Test
    void a_user_is_replaced_by_one_with_the_same_email_in_one_flush(
            SessionFactory orm, Session session, StatementLog log) {
        orm.inTransaction(other -> other.add(user(0)));
        User old = session.scalar(select(User.class));
        User fresh = new User("Other", old.getEmail());
        log.clear();

        session.delete(old);
        session.add(fresh);
        session.commit();

        assertThatSql(log).hasDeletes(1).hasInserts(1);
        assertThat(orm.<List<String>>fromTransaction(
                        other -> other.scalars(select(User_.name)).all()))
                .containsExactly("Other");
    }

    @Test
    void two_tables_that_refer_to_each_other_are_inserted_and_deleted(SessionFactory orm, Session session) {
        Nation nation = new Nation();
        City city = new City();
        nation.capital = city;
        city.nation = nation;
        session.addAll(nation, city);
        session.commit();

        assertThat(orm.<Long>fromTransaction(other -> other.get(Nation.class, nation.id).capital.id))
                .isEqualTo(city.id);
        session.delete(nation);
        session.delete(city);
        session.commit();
        assertThat(orm.<List<City>>fromTransaction(
                        other -> other.scalars(select(City.class)).all()))
                .isEmpty();
    }

    @Test
    void a_row_that_refers_to_itself_is_inserted_and_deleted(SessionFactory orm, Session session) {
        Employee boss = new Employee();
        boss.boss = boss;
        session.add(boss);
        session.commit();

        assertThat(orm.<Boolean>fromTransaction(other -> {
                    Employee read = other.get(Employee.class, boss.id);
                    return read.boss == read;
                }))
                .isTrue();
        session.delete(boss);
        session.commit();
        assertThat(orm.<List<Employee>>fromTransaction(
                        other -> other.scalars(select(Employee.class)).all()))
                .isEmpty();
    }
}
