package io.rowan.dialects.h2;

import static io.rowan.dialects.h2.Tree.type;

import io.rowan.schema.Check;
import io.rowan.schema.Column;
import io.rowan.schema.ForeignKey;
import io.rowan.schema.Table;
import io.rowan.schema.UniqueKey;
import java.math.BigDecimal;
import java.util.List;

/** Users and their orders: four users, of whom the fourth has neither email nor age nor boss nor order. */
final class ShopTables {
    static final Table USERS = new Table(
            "users",
            null,
            List.of(
                    identity("id"),
                    Column.of("name", type(String.class), false),
                    Column.of("email", type(String.class), true),
                    Column.of("age", type(Integer.class), true),
                    Column.of("boss_id", type(Long.class), true)),
            List.of("id"),
            List.of(reference("fk_users_boss", "boss_id")),
            List.of(new UniqueKey("uq_users_email", List.of("email"))),
            List.of(),
            List.of(new Check("ck_users_age", "age >= 0")),
            null);

    static final Table ORDERS = new Table(
            "orders",
            null,
            List.of(
                    identity("id"),
                    Column.of("user_id", type(Long.class), false),
                    sized("code", String.class, new Column.Size(5, 0, 0)),
                    sized("total", BigDecimal.class, new Column.Size(0, 10, 2))),
            List.of("id"),
            List.of(reference("fk_orders_user", "user_id")),
            List.of(new UniqueKey("uq_orders_code", List.of("user_id", "code"))),
            List.of(),
            List.of(),
            null);

    private ShopTables() {}

    static Column identity(String name) {
        return new Column(name, type(Long.class), false, Column.Size.DEFAULT, true, null, null, null);
    }

    static Column sized(String name, Class<?> javaType, Column.Size size) {
        return new Column(name, type(javaType), false, size, false, null, null, null);
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

    /** Creates both tables without rows. */
    static void create(TestDatabase database) {
        database.create(USERS, ORDERS);
    }

    /** Creates both tables and fills them. */
    static void fill(TestDatabase database) {
        create(database);
        database.run(
                "insert into users (name, email, age, boss_id) values ('Ada', 'ada@x.org', 36, null),"
                        + " ('Bob', 'bob@x.org', 20, 1), ('Cy_%\\', 'cy@x.org', 36, 1), ('ada', null, null, null)",
                "insert into orders (user_id, code, total) values (1, 'A1', 10.50), (1, 'A2', 4.25), (2, 'B1', 7.00),"
                        + " (3, 'C1', 7.00)");
        database.events().clear();
    }
}
