package io.rowan.benchmarks.work;

import io.rowan.benchmarks.model.Customer;
import io.rowan.benchmarks.model.Item;
import io.rowan.benchmarks.model.ItemLine;
import io.rowan.benchmarks.model.Member;
import io.rowan.benchmarks.model.PersonLine;
import io.rowan.benchmarks.model.Purchase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** By hand, as a careful programmer writes it: statements prepared, columns by position, batches of 50. */
public final class JdbcContender implements Contender {
    private final DataSource pool;
    private final KeyBlocks memberKeys = new KeyBlocks();
    private final KeyBlocks purchaseKeys = new KeyBlocks();
    private final KeyBlocks itemKeys = new KeyBlocks();

    /** On a pool. */
    public JdbcContender(DataSource pool, List<Class<?>> entities) {
        this.pool = pool;
    }

    private interface Work<T extends @Nullable Object> {
        T run(Connection connection) throws SQLException;
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T extends @Nullable Object> T inTransaction(Work<T> work) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            T result = work.run(connection);
            connection.commit();
            return result;
        }
    }

    private static <T> List<T> list(PreparedStatement select, Reader<T> reader) throws SQLException {
        List<T> all = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                all.add(reader.read(rows));
            }
        }
        return all;
    }

    @Override
    public @Nullable Customer find(long id) throws SQLException {
        return inTransaction(connection -> {
            try (PreparedStatement select = connection.prepareStatement(PersonRows.SELECT + " where id = ?")) {
                select.setLong(1, id);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? PersonRows.customer(row) : null;
                }
            }
        });
    }

    @Override
    public List<Customer> customers(int age) throws SQLException {
        return inTransaction(connection -> customers(connection, age));
    }

    private static List<Customer> customers(Connection connection, int age) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(PersonRows.SELECT + " where age >= ?")) {
            select.setInt(1, age);
            return list(select, PersonRows::customer);
        }
    }

    @Override
    public List<PersonLine> personLines(int age) throws SQLException {
        return inTransaction(connection -> {
            try (PreparedStatement select = connection.prepareStatement(PersonRows.SELECT + " where age >= ?")) {
                select.setInt(1, age);
                return list(select, PersonRows::line);
            }
        });
    }

    @Override
    public List<Purchase> eager(int region) throws SQLException {
        return inTransaction(connection -> {
            String sql = PurchaseRows.SELECT_BOTH + " where p.region = ? order by p.id";
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setInt(1, region);
                return joined(select);
            }
        });
    }

    private static List<Purchase> joined(PreparedStatement select) throws SQLException {
        List<Purchase> all = new ArrayList<>();
        long last = -1;
        Purchase purchase = null;
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                long id = rows.getLong(1);
                if (purchase == null || id != last) {
                    purchase = PurchaseRows.purchase(rows);
                    all.add(purchase);
                    last = id;
                }
                Item item = PurchaseRows.item(rows, 7, 8);
                if (!rows.wasNull()) {
                    purchase.add(item);
                }
            }
        }
        return all;
    }

    @Override
    public List<Purchase> lazy(int region) throws SQLException {
        return inTransaction(connection -> {
            List<Purchase> all;
            try (PreparedStatement select = connection.prepareStatement(PurchaseRows.SELECT + " where region = ?")) {
                select.setInt(1, region);
                all = list(select, PurchaseRows::purchase);
            }
            addItems(connection, all);
            return all;
        });
    }

    private static void addItems(Connection connection, List<Purchase> purchases) throws SQLException {
        String marks = String.join(", ", Collections.nCopies(purchases.size(), "?"));
        Map<Long, Purchase> byId = new HashMap<>();
        try (PreparedStatement select =
                connection.prepareStatement(PurchaseRows.SELECT_ITEM + " where purchase_id in (" + marks + ")")) {
            for (int i = 0; i < purchases.size(); i++) {
                Long id = Objects.requireNonNull(purchases.get(i).getId());
                select.setLong(i + 1, id);
                byId.put(id, purchases.get(i));
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Objects.requireNonNull(byId.get(rows.getLong(2))).add(PurchaseRows.item(rows, 1, 3));
                }
            }
        }
    }

    private static long key(Connection connection, KeyBlocks keys, String sequence) throws SQLException {
        return keys.next(() -> {
            String sql = BenchmarkDatabase.of(connection).nextValue(sequence);
            try (PreparedStatement select = connection.prepareStatement(sql);
                    ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    @Override
    public void insertMembers(List<Member> members) throws SQLException {
        inTransaction(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(PersonRows.INSERT_MEMBER)) {
                int waiting = 0;
                for (Member member : members) {
                    long id = key(connection, memberKeys, "member_seq");
                    member.setId(id);
                    insert.setLong(1, id);
                    PersonRows.bind(insert, member, 2);
                    waiting = add(insert, waiting);
                }
                finish(insert, waiting);
                return waiting;
            }
        });
    }

    /** Adds a line to the batch and sends it when it is full. */
    private static int add(PreparedStatement statement, int waiting) throws SQLException {
        statement.addBatch();
        if (waiting + 1 < BATCH) {
            return waiting + 1;
        }
        statement.executeBatch();
        return 0;
    }

    private static void finish(PreparedStatement statement, int waiting) throws SQLException {
        if (waiting > 0) {
            statement.executeBatch();
        }
    }

    @Override
    public void insertCustomers(List<Customer> customers) throws SQLException {
        inTransaction(connection -> {
            try (PreparedStatement insert =
                    connection.prepareStatement(PersonRows.INSERT_CUSTOMER, new String[] {"id"})) {
                for (int from = 0; from < customers.size(); from += BATCH) {
                    insert(insert, customers.subList(from, Math.min(from + BATCH, customers.size())));
                }
                return customers.size();
            }
        });
    }

    private static void insert(PreparedStatement insert, List<Customer> customers) throws SQLException {
        for (Customer customer : customers) {
            PersonRows.bind(insert, customer, 1);
            insert.addBatch();
        }
        insert.executeBatch();
        try (ResultSet keys = insert.getGeneratedKeys()) {
            for (Customer customer : customers) {
                keys.next();
                customer.setId(keys.getLong(1));
            }
        }
    }

    @Override
    public void insertPurchases(List<Purchase> purchases) throws SQLException {
        inTransaction(connection -> {
            insertParents(connection, purchases);
            try (PreparedStatement insert = connection.prepareStatement(PurchaseRows.INSERT_ITEM)) {
                int waiting = 0;
                for (Purchase purchase : purchases) {
                    for (Item item : purchase.getItems()) {
                        item.setId(key(connection, itemKeys, "item_seq"));
                        PurchaseRows.bind(insert, item, Objects.requireNonNull(purchase.getId()));
                        waiting = add(insert, waiting);
                    }
                }
                finish(insert, waiting);
                return waiting;
            }
        });
    }

    private void insertParents(Connection connection, List<Purchase> purchases) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(PurchaseRows.INSERT)) {
            int waiting = 0;
            for (Purchase purchase : purchases) {
                purchase.setId(key(connection, purchaseKeys, "purchase_seq"));
                PurchaseRows.bind(insert, purchase);
                waiting = add(insert, waiting);
            }
            finish(insert, waiting);
        }
    }

    @Override
    public Purchase change(long id, String status, String product) throws SQLException {
        return inTransaction(connection -> {
            Purchase purchase = one(connection, id);
            purchase.setStatus(status);
            try (PreparedStatement update =
                    connection.prepareStatement("update purchase set status = ? where id = ?")) {
                update.setString(1, status);
                update.setLong(2, id);
                update.executeUpdate();
            }
            Item added = new Item(1);
            added.setProduct(product);
            purchase.add(added);
            added.setId(key(connection, itemKeys, "item_seq"));
            try (PreparedStatement insert = connection.prepareStatement(PurchaseRows.INSERT_ITEM)) {
                PurchaseRows.bind(insert, added, id);
                insert.executeUpdate();
            }
            try (PreparedStatement delete = connection.prepareStatement("delete from item where id = ?")) {
                delete.setLong(1, Objects.requireNonNull(purchase.removeOldest().getId()));
                delete.executeUpdate();
            }
            return purchase;
        });
    }

    private static Purchase one(Connection connection, long id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(PurchaseRows.SELECT_BOTH + " where p.id = ?")) {
            select.setLong(1, id);
            return joined(select).get(0);
        }
    }

    @Override
    public List<ItemLine> itemLines() throws SQLException {
        return inTransaction(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select id, product, quantity, price from item")) {
                return list(select, PurchaseRows::line);
            }
        });
    }

    @Override
    public List<Customer> page(long after, int size) throws SQLException {
        return inTransaction(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    PersonRows.SELECT + " where id > ? order by id fetch first ? rows only")) {
                select.setLong(1, after);
                select.setInt(2, size);
                return list(select, PersonRows::customer);
            }
        });
    }

    @Override
    public Loaded load() throws SQLException {
        Connection connection = pool.getConnection();
        return new LoadedByHand(connection, customers(connection, 0));
    }

    private record LoadedByHand(Connection connection, List<Customer> customers) implements Loaded {
        @Override
        public void rename(int round) throws SQLException {
            Loaded.name(customers, round);
            try (PreparedStatement update = connection.prepareStatement("update customer set name = ? where id = ?")) {
                int waiting = 0;
                for (Customer customer : customers) {
                    update.setString(1, customer.getName());
                    update.setLong(2, Objects.requireNonNull(customer.getId()));
                    waiting = add(update, waiting);
                }
                finish(update, waiting);
            }
            connection.commit();
        }

        @Override
        public List<Purchase> purchases(List<String> codes) throws SQLException {
            List<Purchase> all = new ArrayList<>();
            for (String code : codes) {
                try (PreparedStatement select = connection.prepareStatement(PurchaseRows.SELECT + " where code = ?")) {
                    select.setString(1, code);
                    all.addAll(list(select, PurchaseRows::purchase));
                }
            }
            return all;
        }

        @Override
        public void flush() {
            // Nothing changed, and nobody has to find that out.
        }

        @Override
        public void close() {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public String first(Class<?> type, long id) throws SQLException {
        return inTransaction(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select id, name, age from " + type.getSimpleName().toLowerCase(Locale.ROOT) + " where id = ?")) {
                select.setLong(1, id);
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    return row.getLong(1) + " " + row.getString(2) + " " + row.getInt(3);
                }
            }
        });
    }

    @Override
    public void close() {
        // The pool is its owner's.
    }
}
