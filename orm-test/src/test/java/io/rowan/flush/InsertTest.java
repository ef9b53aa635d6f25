package io.rowan.flush;

import static io.rowan.query.Dsl.select;
import static io.rowan.test.SqlAssertions.assertThatSql;
import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.dialect.Dialect;
import io.rowan.examples.shop.Order;
import io.rowan.examples.shop.OrderItem;
import io.rowan.examples.shop.Product;
import io.rowan.examples.shop.User;
import io.rowan.test.RowanTest;
import io.rowan.test.StatementLog;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

@RowanTest(entities = {User.class, Order.class, OrderItem.class, Product.class, Gadget.class, Ticket.class})
class InsertTest {
    @Test
    void a_graph_takes_one_insert_a_table(SessionFactory orm, StatementLog log, Dialect dialect) {
        Product pen = new Product("Pen", new BigDecimal("2.50"), 100, "office");
        orm.inTransaction(session -> session.add(pen));
        User user = new User("Alice", "alice@example.com");
        for (int i = 0; i < 3; i++) {
            Order order = user.placeOrder();
            for (int j = 0; j < 4; j++) {
                order.add(pen, 1);
            }
        }
        log.clear();
        orm.inTransaction(session -> session.add(user));
        int inserts = dialect.inserts().manyIdentities() ? 4 : 16;
        assertThatSql(log).hasTransactions(1).hasCommits(1).hasInsertsAtMost(inserts);
        assertThat(user.getId()).isNotNull();
        assertThat(user.getOrders())
                .extracting(Order::getId)
                .doesNotContainNull()
                .doesNotHaveDuplicates();
        assertThat(user.getOrders())
                .flatExtracting(Order::getItems)
                .extracting(OrderItem::getId)
                .hasSize(12)
                .doesNotContainNull()
                .doesNotHaveDuplicates();
    }

    @Test
    void a_thousand_rows_with_identity_keys_take_few_inserts(SessionFactory orm, StatementLog log, Dialect dialect) {
        List<User> users = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            users.add(new User("User " + i, i + "@example.com"));
        }
        orm.inTransaction(session -> session.addAll(users));
        assertThatSql(log).hasInsertsAtMost(dialect.inserts().manyIdentities() ? 10 : 1_000);
        orm.inTransaction(session -> {
            for (User user : users) {
                User row = session.find(User.class, Objects.requireNonNull(user.getId()))
                        .orElseThrow();
                assertThat(row.getEmail()).isEqualTo(user.getEmail());
            }
        });
    }

    @Test
    void a_row_is_inserted_with_its_changes_since_it_was_added(Session session, StatementLog log) {
        Gadget gadget = new Gadget("phone");
        session.add(gadget);
        gadget.stock = 3;
        session.flush();
        assertThatSql(log).hasRoundTrips(1).hasInserts(1);
        assertThat(session.scalar(select(Gadget_.stock))).isEqualTo(3);
    }

    @Test
    void what_the_database_fills_comes_back(Session session, StatementLog log) {
        Ticket ticket = new Ticket("broken");
        session.add(ticket);
        session.flush();
        assertThat(ticket.id).isNotNull();
        assertThat(ticket.status).isEqualTo("open");
        assertThat(ticket.priority).isEqualTo(7);
        assertThatSql(log).hasRoundTripsAtMost(2);
    }

    @Test
    void what_the_database_fills_comes_back_for_all_rows_at_once(Session session, StatementLog log, Dialect dialect) {
        List<Ticket> tickets = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            tickets.add(new Ticket("ticket " + i));
        }
        session.addAll(tickets);
        session.flush();
        assertThat(tickets).extracting(each -> each.priority).containsOnly(7);
        assertThatSql(log)
                .hasSelectsAtMost(1)
                .hasInsertsAtMost(dialect.inserts().manyIdentities() ? 1 : 100);
    }

    @Test
    void a_value_of_our_own_wins_over_the_default(SessionFactory orm, Session session) {
        Ticket ticket = new Ticket("broken");
        ticket.status = "closed";
        orm.inTransaction(other -> other.add(ticket));
        assertThat(session.scalar(select(Ticket_.status))).isEqualTo("closed");
    }

    @Test
    void rows_with_and_without_a_value_for_a_default_go_side_by_side(Session session) {
        Ticket given = new Ticket("a");
        given.status = "closed";
        Ticket left = new Ticket("b");
        session.addAll(given, left, new Ticket("c"));
        session.flush();
        assertThat(session.scalars(select(Ticket_.status).orderBy(Ticket_.title)))
                .containsExactly("closed", "open", "open");
        assertThat(left.status).isEqualTo("open");
    }

    @Test
    void times_are_set_by_insert_and_update(Session session, StatementLog log) {
        Ticket ticket = new Ticket("broken");
        session.add(ticket);
        session.flush();
        assertThat(ticket.created).isNotNull().isEqualTo(ticket.changed);
        var created = ticket.created;
        ticket.title = "mended";
        log.clear();
        session.flush();
        assertThat(ticket.created).isEqualTo(created);
        assertThat(ticket.changed).isAfterOrEqualTo(Objects.requireNonNull(created));
        assertThatSql(log).statement(0).hasText("update tickets set title = ?, changed = ? where id = ?");
    }

    @Test
    void what_was_inserted_is_not_updated_by_the_next_flush(Session session, StatementLog log) {
        session.addAll(new Ticket("a"), new Gadget("b"));
        session.flush();
        log.clear();
        session.flush();
        assertThatSql(log).hasNoStatements();
    }
}
