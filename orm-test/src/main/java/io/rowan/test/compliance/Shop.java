package io.rowan.test.compliance;

import static io.rowan.test.compliance.Words.asc;
import static io.rowan.test.compliance.Words.col;
import static io.rowan.test.compliance.Words.insert;
import static io.rowan.test.compliance.Words.items;

import io.rowan.schema.Check;
import io.rowan.schema.Column;
import io.rowan.schema.ForeignKey;
import io.rowan.schema.Table;
import io.rowan.schema.UniqueKey;
import io.rowan.sql.Relation;
import io.rowan.sql.SqlExpression;
import io.rowan.sql.SqlSelect;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Users and their orders: four users, of whom the fourth has neither email nor age nor boss nor order. */
final class Shop {
    private static final @Nullable Object[][] PEOPLE = {
        {1L, "Ada", "ada@x.org", 36, null},
        {2L, "Bob", "bob@x.org", 20, 1L},
        {3L, "Cy_%\\", "cy@x.org", 36, 1L},
        {4L, "ada", null, null, null}
    };
    private static final @Nullable Object[][] SOLD = {
        {1L, 1L, "A1", new BigDecimal("10.50")},
        {2L, 1L, "A2", new BigDecimal("4.25")},
        {3L, 2L, "B1", new BigDecimal("7.00")},
        {4L, 3L, "C1", new BigDecimal("7.00")}
    };

    private final Table users;
    private final Table orders;

    /** Describes the tables. */
    Shop(Words words) {
        List<Column> people = List.of(
                Column.of("id", words.type(Long.class), false),
                Column.of("name", words.type(String.class), false),
                Column.of("email", words.type(String.class), true),
                Column.of("age", words.type(Integer.class), true),
                Column.of("boss_id", words.type(Long.class), true));
        users = table(
                "users",
                people,
                reference("fk_users_boss", "boss_id"),
                new UniqueKey("uq_users_email", List.of("email")),
                new Check("ck_users_age", "age >= 0"));
        orders = orders(words);
    }

    private static Table orders(Words words) {
        List<Column> columns = List.of(
                Column.of("id", words.type(Long.class), false),
                Column.of("user_id", words.type(Long.class), false),
                sized("code", words, String.class, new Column.Size(5, 0, 0)),
                sized("total", words, BigDecimal.class, new Column.Size(0, 10, 2)));
        return table(
                "orders",
                columns,
                reference("fk_orders_user", "user_id"),
                new UniqueKey("uq_orders_code", List.of("user_id", "code")),
                new Check("ck_orders_total", "total >= 0"));
    }

    private static Table table(String name, List<Column> columns, ForeignKey key, UniqueKey unique, Check check) {
        return new Table(
                name, null, columns, List.of("id"), List.of(key), List.of(unique), List.of(), List.of(check), null);
    }

    private static Column sized(String name, Words words, Class<?> javaType, Column.Size size) {
        return new Column(name, words.type(javaType), false, size, false, null, null, null);
    }

    private static ForeignKey reference(String name, String column) {
        return new ForeignKey(
                name,
                List.of(column),
                "users",
                null,
                List.of("id"),
                ForeignKey.OnDelete.NO_ACTION,
                ForeignKey.OnUpdate.NO_ACTION);
    }

    /** Creates both tables and fills them. */
    static Shop filled(Compliance test) {
        Shop shop = new Shop(test);
        test.database().create(shop.users, shop.orders);
        for (@Nullable Object[] person : PEOPLE) {
            test.update(insert(shop.users, 1, "id", "name", "email", "age", "boss_id"), person);
        }
        for (@Nullable Object[] order : SOLD) {
            test.update(insert(shop.orders, 1, "id", "user_id", "code", "total"), order);
        }
        return shop;
    }

    Table users() {
        return users;
    }

    Table orders() {
        return orders;
    }

    Relation u() {
        return Words.of(users, "u");
    }

    Relation o() {
        return Words.of(orders, "o");
    }

    /** The identifiers of the users for whom a condition holds, in order. */
    SqlSelect usersWhere(@Nullable SqlExpression condition) {
        return SqlSelect.of(items(col("u.id")), u(), condition).orderedBy(List.of(asc(col("u.id"))));
    }

    SqlSelect users(SqlExpression... selected) {
        return SqlSelect.of(items(selected), u(), null);
    }
}
