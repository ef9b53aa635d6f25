package io.rowan.query;

import static io.rowan.query.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.query.Shop.Address_;
import io.rowan.query.Shop.Order;
import io.rowan.query.Shop.OrderItem_;
import io.rowan.query.Shop.Order_;
import io.rowan.query.Shop.Post;
import io.rowan.query.Shop.Post_;
import io.rowan.query.Shop.Product;
import io.rowan.query.Shop.Product_;
import io.rowan.query.Shop.Status;
import io.rowan.query.Shop.User;
import io.rowan.query.Shop.User_;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The snippets of the API page, as an application writes them: that they compile is half of the test. */
class ApiSnippetsTest {
    private static final BigDecimal TEN = BigDecimal.TEN;

    record Sales(String customer, long orders, BigDecimal spent) {}

    @Test
    void selectsOfEntities() {
        Select<User> adults = select(User.class)
                .where(User_.age.gt(25))
                .orderBy(User_.name.asc())
                .limit(10);
        Select<Post> posts = select(Post.class)
                .join(Post_.author)
                .where(User_.username.eq("alice"))
                .orderBy(Post_.createdAt.desc());

        assertThat(adults.clauses().where()).hasToString("[User.age > ?]");
        assertThat(posts.clauses().joins()).hasSize(1);
        assertThat(posts.root()).isEqualTo(new EntitySource(Post.class));
    }

    @Test
    void selectsOfColumns() {
        Select<Columns> rows = select(
                        User_.name,
                        count(Order_.id).as("orders"),
                        sum(Order_.total).as("spent"))
                .from(User.class)
                .leftJoin(User_.orders)
                .groupBy(User_.id, User_.name)
                .having(count(Order_.id).gt(5L))
                .orderBy(sum(Order_.total).desc());
        Select<Sales> report = rows.into(Sales.class);

        assertThat(report.clauses().projection())
                .isEqualTo(new RecordProjection(
                        Sales.class, rows.clauses().projection().items()));
        assertThat(rows.clauses().projection().items())
                .extracting(Item::label)
                .containsExactly(null, "orders", "spent");
    }

    @Test
    void conditionsOnRelationshipsPathsAndSubqueries() {
        Select<User> found =
                select(User.class).where(or(User_.email.ilike("%example%"), User_.orders.any(Order_.total.gt(TEN))));
        Select<User> good = select(User.class)
                .where(User_.id.in(select(Order_.user.get(User_.id))
                        .groupBy(Order_.user.get(User_.id))
                        .having(sum(Order_.total).gt(TEN))));
        TextAttribute<User> path = Order_.user.get(User_.name);
        TextAttribute<Shop.Address> city = User_.address.get(Address_.city);

        assertThat(found.clauses().where()).hasToString("[(User.email ilike ? or User.orders.any(Order.total > ?))]");
        assertThat(good.clauses().where()).hasToString("[User.id in (select …)]");
        assertThat(path).hasToString("Order.user.name");
        assertThat(city).hasToString("User.address.city");
    }

    @Test
    void aliases() {
        Alias<User> boss = alias(User.class, "boss");
        Select<User> managed = select(User.class)
                .join(User_.manager, boss)
                .where(boss.get(User_.name).eq("Ada"));

        assertThat(managed.clauses().joins().get(0).alias()).isEqualTo(boss.source());
        assertThat(managed.clauses().where()).hasToString("[boss.name = ?]");
        assertThat(select(boss).root()).isEqualTo(boss.source());
    }

    @Test
    void nativeText() {
        NativeQuery<User> query =
                sql(User.class, "select * from users where email = :email").set("email", "a@example.com");

        assertThat(query.values()).containsExactly("a@example.com");
    }

    @Test
    void writeStatements() {
        List<Product> products = List.of(new Product());
        Update<User> update = update(User.class).set(User_.active, false).where(User_.createdAt.lt(Instant.EPOCH));
        Delete<User> delete = delete(User.class).where(User_.id.gt(5L));
        Insert<Product> upsert =
                insert(Product.class).values(products).onConflict(Product_.name).doUpdate(Product_.price);
        Insert<Product> ignoring = insert(Product.class)
                .values(new Product())
                .onConflict(Product_.name)
                .doNothing();
        Returning<Long> ids = insert(Product.class).values(products).returning(Product_.id);

        assertThat(update.assignments()).hasSize(1);
        assertThat(delete.conditions()).hasToString("[User.id > ?]");
        assertThat(upsert.conflict())
                .isEqualTo(new Conflict(List.of(Product_.name.node()), List.of(Product_.price.node())));
        assertThat(ignoring.conflict()).isEqualTo(new Conflict(List.of(Product_.name.node()), List.of()));
        assertThat(ids.projection()).isEqualTo(new ScalarProjection(Product_.id.item()));
    }

    @Test
    void loadOptionsLocksAndCaching() {
        Select<User> select = select(User.class)
                .options(joinedLoad(User_.orders))
                .options(selectinLoad(User_.orders, Order_.items))
                .options(subqueryLoad(User_.orders), raiseLoad(User_.orders))
                .cached(Duration.ofMinutes(5));

        assertThat(select.clauses().options()).hasSize(4);
        assertThat(select.forUpdate().clauses().lock()).isEqualTo(new Lock(Lock.Mode.UPDATE, Lock.Wait.WAIT, null));
        assertThat(select.forUpdate().skipLocked().clauses().lock())
                .isEqualTo(new Lock(Lock.Mode.UPDATE, Lock.Wait.SKIP_LOCKED, null));
        assertThat(select.forUpdate().noWait().clauses().lock())
                .isEqualTo(new Lock(Lock.Mode.UPDATE, Lock.Wait.NO_WAIT, null));
    }

    @Test
    void everyOperationOfTheList() {
        assertThat(and(
                        User_.name.lower().eq("a"),
                        User_.name.upper().ne(User_.email),
                        User_.name.concat("!").concat(User_.email).length().between(1, 20),
                        User_.age.plus(1).minus(User_.id).times(2).dividedBy(3).ge(4),
                        Order_.status.in(Status.OPEN, Status.DONE),
                        Order_.status.notIn(List.of(Status.DONE)),
                        Order_.user.has(User_.active),
                        User_.orders.isEmpty(),
                        User_.createdAt.le(subquery(select(max(User_.createdAt)))),
                        exists(select(Order.class).where(Order_.user.eq(entity(User.class)))),
                        notExists(select(Order_.id)),
                        User_.name.isNotNull(),
                        coalesce(User_.name, "?").like("a%"),
                        coalesce(User_.age, User_.age, value(0)).lt(5),
                        min(User_.name).startsWith("a"),
                        countDistinct(User_.name).gt(count()),
                        avg(User_.age).gt(1.5),
                        sumAsLong(User_.age).gt(1L),
                        concat(User_.name, value(" "), User_.email).contains("x"),
                        not(User_.active)))
                .hasToString("(lower(User.name) = ? and upper(User.name) <> User.email"
                        + " and length(concat(concat(User.name, ?), User.email)) between ? and ?"
                        + " and ((((User.age + ?) - User.id) * ?) / ?) >= ?"
                        + " and Order.status in (2 values) and not Order.status in (1 values)"
                        + " and Order.user.any(User.active) and not User.orders.any()"
                        + " and User.createdAt <= (select …) and exists (select …) and not exists (select …)"
                        + " and User.name is not null and coalesce(User.name, ?) like ?"
                        + " and coalesce(User.age, User.age, ?) < ? and min(User.name) like ?"
                        + " and count(distinct User.name) > count(*) and avg(User.age) > ? and sum(User.age) > ?"
                        + " and concat(User.name, ?, User.email) like ? and not User.active)");
        assertThat(sum(OrderItem_.unitPrice.times(OrderItem_.quantity)))
                .hasToString("sum((OrderItem.unitPrice * OrderItem.quantity))");
        assertThat(User_.name.asc().nullsFirst().nulls()).isEqualTo(Ordering.Nulls.FIRST);
        assertThat(User_.name.desc().nullsLast().descending()).isTrue();
    }
}
