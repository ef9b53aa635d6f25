package io.rowan.benchmarks.work;

import io.rowan.benchmarks.model.Customer;
import io.rowan.benchmarks.model.Item;
import io.rowan.benchmarks.model.ItemLine;
import io.rowan.benchmarks.model.Member;
import io.rowan.benchmarks.model.Person;
import io.rowan.benchmarks.model.PersonLine;
import io.rowan.benchmarks.model.Purchase;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What a contender read and what it left in the tables, as text that is the same for all who did the same. Generated keys
 * differ, so rows that were inserted stand with the word {@code new}; that each object has the key of its own row is checked
 * beside.
 */
final class Inspection {
    private static final List<String> TABLES = List.of(
            "select 'customer', id, name, email, active, age, balance, created_at, city from customer",
            "select 'member', id, name, email, active, age, balance, created_at, city from club_member",
            "select 'purchase', id, code, region, buyer, status, placed_at from purchase",
            "select 'item', i.id, p.code, product, quantity, price from item i join purchase p on p.id = i.purchase_id");

    private Inspection() {}

    /** The lines of all tables. */
    static List<String> tables(DataSource pool) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                try (ResultSet rows = statement.executeQuery(table)) {
                    while (rows.next()) {
                        lines.add(row(rows));
                    }
                }
            }
            connection.rollback();
        }
        return lines;
    }

    private static String row(ResultSet rows) throws SQLException {
        Object[] values = new Object[rows.getMetaData().getColumnCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = rows.getObject(i + 1);
        }
        return line(values);
    }

    /** The lines of what a run gave; the items of purchases where the workload is about them. */
    static List<String> objects(@Nullable Object result, boolean items) {
        List<String> lines = new ArrayList<>();
        add(lines, result, items);
        return lines;
    }

    private static void add(List<String> lines, @Nullable Object result, boolean items) {
        if (result instanceof Collection<?> all) {
            all.forEach(each -> add(lines, each, items));
        } else if (result instanceof Customer customer) {
            lines.add(line("customer", customer.getId(), customer));
        } else if (result instanceof Member member) {
            lines.add(line("member", member.getId(), member));
        } else if (result instanceof PersonLine line) {
            lines.add(line(
                    line.id(),
                    line.name(),
                    line.email(),
                    line.active(),
                    line.age(),
                    line.balance(),
                    line.createdAt(),
                    line.city()));
        } else if (result instanceof Purchase purchase) {
            lines.add(line(
                    "purchase",
                    purchase.getId(),
                    purchase.getCode(),
                    purchase.getRegion(),
                    purchase.getBuyer(),
                    purchase.getStatus(),
                    purchase.getPlacedAt()));
            if (items) {
                add(lines, purchase.getItems(), true);
            }
        } else if (result instanceof Item item) {
            lines.add(line(
                    "item",
                    item.getId(),
                    Objects.requireNonNull(item.getPurchase()).getCode(),
                    item.getProduct(),
                    item.getQuantity(),
                    item.getPrice()));
        } else if (result instanceof ItemLine line) {
            lines.add(line(line.id(), line.product(), line.quantity(), line.price()));
        } else {
            throw new IllegalArgumentException("A run gave " + result);
        }
    }

    private static String line(String table, @Nullable Long id, Person person) {
        return line(
                table,
                id,
                person.getName(),
                person.getEmail(),
                person.isActive(),
                person.getAge(),
                person.getBalance(),
                person.getCreatedAt(),
                person.getCity());
    }

    private static String line(@Nullable Object... values) {
        List<String> texts = new ArrayList<>();
        for (Object value : values) {
            texts.add(
                    value instanceof BigDecimal decimal
                            ? decimal.setScale(2, RoundingMode.UNNECESSARY).toPlainString()
                            : value instanceof Timestamp time
                                    ? time.toLocalDateTime().toString()
                                    : String.valueOf(value));
        }
        return String.join("|", texts);
    }

    /** The lines with generated keys hidden, in an order that doesn't depend on them. */
    static List<String> comparable(List<String> lines) {
        return lines.stream()
                .map(line -> line.replaceAll("\\|(?:99[0-9]{4}|[0-9]{7,})\\|", "|new|"))
                .sorted()
                .toList();
    }
}
