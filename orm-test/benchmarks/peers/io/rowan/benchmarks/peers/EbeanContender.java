package io.rowan.benchmarks.peers;

import io.ebean.Database;
import io.ebean.DatabaseFactory;
import io.ebean.Transaction;
import io.ebean.annotation.PersistBatch;
import io.ebean.config.DatabaseConfig;
import io.rowan.benchmarks.model.Customer;
import io.rowan.benchmarks.model.Item;
import io.rowan.benchmarks.model.ItemLine;
import io.rowan.benchmarks.model.Member;
import io.rowan.benchmarks.model.PersonLine;
import io.rowan.benchmarks.model.Purchase;
import io.rowan.benchmarks.work.Contender;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Ebean: classes enhanced after compiling, JDBC batches, lazy loading for 100 parents at once. */
public final class EbeanContender implements Contender {
    private final Database database;

    /** On a pool. */
    public EbeanContender(DataSource pool, List<Class<?>> entities) {
        DatabaseConfig config = new DatabaseConfig();
        config.setName("benchmarks");
        config.setDataSource(pool);
        config.setRegister(false);
        config.setDefaultServer(false);
        config.setPersistBatch(PersistBatch.ALL);
        config.setPersistBatchSize(BATCH);
        config.setDatabaseSequenceBatchSize(BATCH);
        config.setLazyLoadBatchSize(100);
        entities.forEach(config::addClass);
        database = DatabaseFactory.create(config);
    }

    private <T extends @Nullable Object> T inTransaction(Supplier<T> work) {
        try (Transaction transaction = database.beginTransaction()) {
            T result = work.get();
            transaction.commit();
            return result;
        }
    }

    @Override
    public @Nullable Customer find(long id) {
        return inTransaction(() -> database.find(Customer.class, id));
    }

    @Override
    public List<Customer> customers(int age) {
        return inTransaction(
                () -> database.find(Customer.class).where().ge("age", age).findList());
    }

    @Override
    public List<PersonLine> personLines(int age) {
        return inTransaction(() -> database.findDto(
                        PersonLine.class,
                        "select id, name, email, active, age, balance, created_at, city from customer where age >= :age")
                .setParameter("age", age)
                .findList());
    }

    @Override
    public List<Purchase> eager(int region) {
        return inTransaction(() -> database.find(Purchase.class)
                .fetch("items")
                .where()
                .eq("region", region)
                .findList());
    }

    @Override
    public List<Purchase> lazy(int region) {
        return inTransaction(() -> {
            List<Purchase> all =
                    database.find(Purchase.class).where().eq("region", region).findList();
            for (Purchase purchase : all) {
                purchase.getItems().size();
            }
            return all;
        });
    }

    @Override
    public void insertMembers(List<Member> members) {
        insert(members);
    }

    @Override
    public void insertCustomers(List<Customer> customers) {
        insert(customers);
    }

    @Override
    public void insertPurchases(List<Purchase> purchases) {
        insert(purchases);
    }

    private void insert(List<?> objects) {
        inTransaction(() -> {
            database.insertAll(objects);
            return objects;
        });
    }

    @Override
    public Purchase change(long id, String status, String product) {
        return inTransaction(() -> {
            Purchase purchase = Objects.requireNonNull(database.find(Purchase.class)
                    .fetch("items")
                    .where()
                    .idEq(id)
                    .findOne());
            purchase.setStatus(status);
            Item added = new Item(1);
            added.setProduct(product);
            purchase.removeOldest();
            purchase.add(added);
            database.save(purchase);
            return purchase;
        });
    }

    @Override
    public List<ItemLine> itemLines() {
        return inTransaction(() -> database.findDto(ItemLine.class, "select id, product, quantity, price from item")
                .findList());
    }

    @Override
    public List<Customer> page(long after, int size) {
        return inTransaction(() -> database.find(Customer.class)
                .where()
                .gt("id", after)
                .orderBy("id")
                .setMaxRows(size)
                .findList());
    }

    @Override
    public Loaded load() {
        Transaction transaction = database.beginTransaction();
        return new LoadedBeans(
                database, transaction, database.find(Customer.class).findList());
    }

    private record LoadedBeans(Database database, Transaction transaction, List<Customer> customers) implements Loaded {
        @Override
        public void rename(int round) {
            Loaded.name(customers, round);
            database.updateAll(customers);
            transaction.commit();
        }

        @Override
        public List<Purchase> purchases(List<String> codes) {
            List<Purchase> all = new ArrayList<>();
            for (String code : codes) {
                all.addAll(
                        database.find(Purchase.class).where().eq("code", code).findList());
            }
            return all;
        }

        @Override
        public void flush() {
            database.saveAll(customers);
            database.flush();
        }

        @Override
        public void close() {
            transaction.end();
        }
    }

    @Override
    public String first(Class<?> type, long id) {
        return inTransaction(() -> String.valueOf((Object) database.find(type, id)));
    }

    @Override
    public void close() {
        database.shutdown(false, false);
    }
}
