package io.rowan.querying;

import static io.rowan.query.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.Result;
import io.rowan.Row;
import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.examples.shop.Order;
import io.rowan.examples.shop.OrderItem;
import io.rowan.examples.shop.OrderItem_;
import io.rowan.examples.shop.Order_;
import io.rowan.examples.shop.Product;
import io.rowan.examples.shop.Product_;
import io.rowan.examples.shop.User;
import io.rowan.examples.shop.User_;
import io.rowan.query.Alias;
import io.rowan.test.RowanTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the page "The API, by example" shows, compiled and run. */
@RowanTest(
        entities = {
            User.class,
            Order.class,
            OrderItem.class,
            Product.class,
            Employee.class,
            Department.class,
            Task.class
        })
class ApiPageTest {
    record Sales(String customer, long orders, BigDecimal spent) {}

    @BeforeEach
    void fill(SessionFactory orm) {
        Staff.fill(orm);
        orm.inTransaction(session -> {
            Product book = new Product("Book", new BigDecimal("29.99"), 100, "media");
            Product pen = new Product("Pen", new BigDecimal("2.50"), 500, "office");
            User alice = new User("Alice", "alice@example.com");
            User bob = new User("Bob", "bob@example.org");
            session.addAll(book, pen, alice, bob);
            IntStream.range(0, 6).forEach(i -> alice.placeOrder().add(book, 1));
            bob.placeOrder().add(pen, 10);
        });
    }

    @Test
    void the_first_query_gives_a_sorted_page(Session session) {
        List<Employee> adults = session.scalars(select(Employee.class)
                        .where(Employee_.age.gt(25))
                        .orderBy(Employee_.name.asc())
                        .limit(10))
                .all();
        assertThat(adults).extracting(Employee::getName).containsExactly("Ann", "Bob");
        User alice = session.scalar(select(User.class).where(User_.name.eq("Alice")));
        assertThat(Objects.requireNonNull(alice).getEmail()).isEqualTo("alice@example.com");
        assertThat(session.scalar(select(User.class).where(User_.name.eq("Zoe"))))
                .isNull();
    }

    @Test
    void a_joined_entity_is_asked_for(Session session) {
        List<Order> orders = session.scalars(select(Order.class)
                        .join(Order_.user)
                        .where(User_.name.eq("Bob"))
                        .orderBy(Order_.createdAt.desc()))
                .all();
        assertThat(orders).hasSize(1);
    }

    @Test
    void rows_are_grouped_and_read_by_expression_and_label(Session session) {
        Result<Row> rows = session.execute(select(
                        User_.name,
                        countDistinct(Order_.id).as("orders"),
                        sum(OrderItem_.unitPrice).as("spent"))
                .from(User.class)
                .leftJoin(User_.orders)
                .leftJoin(Order_.items)
                .groupBy(User_.id, User_.name)
                .having(count(Order_.id).gt(5L))
                .orderBy(sum(OrderItem_.unitPrice).desc()));
        List<String> lines = new ArrayList<>();
        for (Row row : rows) {
            lines.add(row.get(User_.name) + " " + row.get("orders", Long.class) + " "
                    + row.get("spent", BigDecimal.class));
        }
        assertThat(lines).containsExactly("Alice 6 179.94");
    }

    @Test
    void rows_go_into_records(Session session) {
        List<Sales> report = session.scalars(select(User_.name, count(Order_.id), sum(OrderItem_.unitPrice))
                        .from(User.class)
                        .join(User_.orders)
                        .join(Order_.items)
                        .groupBy(User_.id, User_.name)
                        .orderBy(User_.name)
                        .into(Sales.class))
                .all();
        assertThat(report)
                .containsExactly(
                        new Sales("Alice", 6, new BigDecimal("179.94")), new Sales("Bob", 1, new BigDecimal("2.50")));
    }

    @Test
    void conditions_are_combined(Session session) {
        BigDecimal ten = BigDecimal.TEN;
        assertThat(session.scalars(select(User.class)
                        .where(or(
                                User_.email.ilike("%EXAMPLE.ORG%"),
                                User_.orders.any(Order_.items.any(OrderItem_.unitPrice.gt(ten)))))
                        .orderBy(User_.name)))
                .extracting(User::getName)
                .containsExactly("Alice", "Bob");
    }

    @Test
    void a_subquery_groups_by_a_path_to_the_id(Session session) {
        BigDecimal limit = new BigDecimal("100");
        assertThat(session.scalars(select(User.class)
                        .where(User_.id.in(select(Order_.user.get(User_.id))
                                .join(Order_.items)
                                .groupBy(Order_.user.get(User_.id))
                                .having(sum(OrderItem_.unitPrice).gt(limit))))))
                .extracting(User::getName)
                .containsExactly("Alice");
    }

    @Test
    void an_alias_is_joined(Session session) {
        Alias<Employee> boss = alias(Employee.class, "boss");
        assertThat(session.scalars(select(Employee.class)
                        .join(Employee_.boss, boss)
                        .where(boss.get(Employee_.name).eq("Bob"))))
                .extracting(Employee::getName)
                .containsExactly("Dee");
    }

    @Test
    void native_text_gives_an_entity(Session session) {
        String e = "alice@example.com";
        User alice = session.scalars(sql(User.class, "select * from users where email = :email")
                        .set("email", e))
                .one();
        assertThat(alice.getName()).isEqualTo("Alice");
    }

    @Test
    void write_statements_answer_the_number_of_rows(Session session) {
        Instant date = Instant.now().plusSeconds(60);
        assertThat(session.execute(update(User.class).set(User_.active, false).where(User_.createdAt.lt(date))))
                .isEqualTo(2);
        List<Product> products = List.of(
                new Product("Cup", new BigDecimal("4.00"), 3, "kitchen"),
                new Product("Mug", new BigDecimal("5.00"), 2, "kitchen"));
        List<Long> ids = session.scalars(insert(Product.class).values(products).returning(Product_.id))
                .all();
        assertThat(ids).doesNotHaveDuplicates().hasSize(2);
        assertThat(session.execute(delete(Product.class).where(Product_.id.in(ids))))
                .isEqualTo(2);
    }

    @Test
    void work_goes_as_the_page_shows(SessionFactory orm) {
        try (Session session = orm.openSession()) {
            User carol = new User("Carol", "carol@example.com");
            session.add(carol);
            session.flush();
            session.commit();
            Long id = Objects.requireNonNull(carol.getId());
            @Nullable User same = session.get(User.class, id);
            Optional<User> maybe = session.find(User.class, 42_000L);
            User handle = session.reference(User.class, id);
            assertThat(same).isSameAs(carol).isSameAs(handle);
            assertThat(maybe).isEmpty();
            session.delete(carol);
            session.rollback();
            assertThat(session.contains(carol)).isTrue();
        }
        long id = orm.fromTransaction(session -> {
            User dan = new User("Dan", "dan@example.com");
            session.add(dan);
            session.flush();
            return Objects.requireNonNull(dan.getId());
        });
        assertThat(orm.<String>fromTransaction(
                        session -> session.find(User.class, id).orElseThrow().getName()))
                .isEqualTo("Dan");
    }
}
