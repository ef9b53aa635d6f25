package io.rowan.benchmarks.peers;

import io.rowan.benchmarks.model.Customer;
import io.rowan.benchmarks.model.Item;
import io.rowan.benchmarks.model.ItemLine;
import io.rowan.benchmarks.model.Member;
import io.rowan.benchmarks.model.PersonLine;
import io.rowan.benchmarks.model.Purchase;
import io.rowan.benchmarks.work.BenchmarkDatabase;
import io.rowan.benchmarks.work.Contender;
import io.rowan.benchmarks.work.KeyBlocks;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.apache.ibatis.transaction.jdbc.JdbcTransactionFactory;
import org.jspecify.annotations.Nullable;

/** MyBatis: a mapper interface, the executor that batches for writes of many. It has no unit of work. */
public final class MyBatisContender implements Contender {
    private final SqlSessionFactory factory;
    private final BenchmarkDatabase database;
    private final KeyBlocks memberKeys = new KeyBlocks();
    private final KeyBlocks purchaseKeys = new KeyBlocks();
    private final KeyBlocks itemKeys = new KeyBlocks();

    /** On a pool. */
    public MyBatisContender(DataSource pool, List<Class<?>> entities) throws SQLException {
        Configuration configuration =
                new Configuration(new Environment("benchmarks", new JdbcTransactionFactory(), pool));
        configuration.setMapUnderscoreToCamelCase(true);
        configuration.addMapper(BenchmarkMapper.class);
        for (Class<?> entity : entities) {
            mapperOf(entity, configuration);
        }
        factory = new SqlSessionFactoryBuilder().build(configuration);
        try (Connection connection = pool.getConnection()) {
            database = BenchmarkDatabase.of(connection.getMetaData().getDatabaseProductName());
        }
    }

    /** The classes of the start-up measurement have a mapper each. */
    private static void mapperOf(Class<?> entity, Configuration configuration) {
        if (entity.getSimpleName().startsWith("Start")) {
            configuration.addMapper(mapper(entity));
        }
    }

    private static Class<?> mapper(Class<?> entity) {
        try {
            return Class.forName(entity.getName() + "Mapper");
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Work<T extends @Nullable Object> {
        T run(SqlSession session, BenchmarkMapper mapper) throws SQLException;
    }

    private <T extends @Nullable Object> T inTransaction(ExecutorType executor, Work<T> work) throws SQLException {
        try (SqlSession session = factory.openSession(executor, false)) {
            T result = work.run(session, session.getMapper(BenchmarkMapper.class));
            session.commit(true);
            return result;
        }
    }

    @Override
    public @Nullable Customer find(long id) throws SQLException {
        return inTransaction(ExecutorType.SIMPLE, (session, mapper) -> mapper.customer(id));
    }

    @Override
    public List<Customer> customers(int age) throws SQLException {
        return inTransaction(ExecutorType.SIMPLE, (session, mapper) -> mapper.customers(age));
    }

    @Override
    public List<PersonLine> personLines(int age) throws SQLException {
        return inTransaction(ExecutorType.SIMPLE, (session, mapper) -> mapper.personLines(age));
    }

    @Override
    public List<Purchase> eager(int region) throws SQLException {
        return inTransaction(ExecutorType.SIMPLE, (session, mapper) -> {
            List<Purchase> all = mapper.purchasesWithItems(region);
            all.forEach(MyBatisContender::close);
            return all;
        });
    }

    /** Sets the other side, which a nested result doesn't. */
    private static void close(Purchase purchase) {
        purchase.getItems().forEach(item -> item.setPurchase(purchase));
    }

    @Override
    public List<Purchase> lazy(int region) throws SQLException {
        return inTransaction(ExecutorType.SIMPLE, (session, mapper) -> {
            List<Purchase> all = mapper.purchases(region);
            Map<Long, Purchase> byId = new HashMap<>();
            all.forEach(purchase -> byId.put(Objects.requireNonNull(purchase.getId()), purchase));
            for (Item item : mapper.items(byId.keySet())) {
                Long parent = Objects.requireNonNull(
                        Objects.requireNonNull(item.getPurchase()).getId());
                Objects.requireNonNull(byId.get(parent)).add(item);
            }
            return all;
        });
    }

    /** A key. Asking for a block makes the executor of batches send what waits, so blocks and batches have one size. */
    private long key(BenchmarkMapper mapper, KeyBlocks keys, String sequence) throws SQLException {
        return keys.next(() -> mapper.nextValue(database.nextValue(sequence)));
    }

    @Override
    public void insertMembers(List<Member> members) throws SQLException {
        inTransaction(ExecutorType.BATCH, (session, mapper) -> {
            int waiting = 0;
            for (Member member : members) {
                member.setId(key(mapper, memberKeys, "member_seq"));
                mapper.insertMember(member);
                waiting = sent(session, waiting + 1);
            }
            return waiting;
        });
    }

    private static int sent(SqlSession session, int waiting) {
        if (waiting < BATCH) {
            return waiting;
        }
        session.flushStatements();
        return 0;
    }

    @Override
    public void insertCustomers(List<Customer> customers) throws SQLException {
        inTransaction(ExecutorType.BATCH, (session, mapper) -> {
            int waiting = 0;
            for (Customer customer : customers) {
                mapper.insertCustomer(customer);
                waiting = sent(session, waiting + 1);
            }
            return waiting;
        });
    }

    @Override
    public void insertPurchases(List<Purchase> purchases) throws SQLException {
        inTransaction(ExecutorType.BATCH, (session, mapper) -> {
            for (Purchase purchase : purchases) {
                purchase.setId(key(mapper, purchaseKeys, "purchase_seq"));
                mapper.insertPurchase(purchase);
            }
            int waiting = 0;
            for (Purchase purchase : purchases) {
                for (Item item : purchase.getItems()) {
                    item.setId(key(mapper, itemKeys, "item_seq"));
                    mapper.insertItem(item);
                    waiting = sent(session, waiting + 1);
                }
            }
            return waiting;
        });
    }

    @Override
    public Purchase change(long id, String status, String product) throws SQLException {
        return inTransaction(ExecutorType.SIMPLE, (session, mapper) -> {
            Purchase purchase = mapper.purchaseWithItems(id);
            close(purchase);
            purchase.setStatus(status);
            mapper.updateStatus(purchase);
            Item added = new Item(1);
            added.setProduct(product);
            purchase.add(added);
            added.setId(key(mapper, itemKeys, "item_seq"));
            mapper.insertItem(added);
            mapper.deleteItem(Objects.requireNonNull(purchase.removeOldest().getId()));
            return purchase;
        });
    }

    @Override
    public List<ItemLine> itemLines() throws SQLException {
        return inTransaction(ExecutorType.SIMPLE, (session, mapper) -> mapper.itemLines());
    }

    @Override
    public List<Customer> page(long after, int size) throws SQLException {
        return inTransaction(ExecutorType.SIMPLE, (session, mapper) -> mapper.page(after, size));
    }

    @Override
    public Loaded load() {
        SqlSession session = factory.openSession(ExecutorType.BATCH, false);
        return new LoadedRows(session, session.getMapper(BenchmarkMapper.class).customers(0));
    }

    private record LoadedRows(SqlSession session, List<Customer> customers) implements Loaded {
        @Override
        public void rename(int round) {
            Loaded.name(customers, round);
            BenchmarkMapper mapper = session.getMapper(BenchmarkMapper.class);
            int waiting = 0;
            for (Customer customer : customers) {
                mapper.updateName(customer);
                waiting = sent(session, waiting + 1);
            }
            session.commit(true);
        }

        @Override
        public List<Purchase> purchases(List<String> codes) {
            BenchmarkMapper mapper = session.getMapper(BenchmarkMapper.class);
            List<Purchase> all = new ArrayList<>();
            codes.forEach(code -> all.addAll(mapper.purchasesOf(code)));
            return all;
        }

        @Override
        public void flush() {
            // Nothing changed, and nobody has to find that out.
        }

        @Override
        public void close() {
            session.close();
        }
    }

    @Override
    public String first(Class<?> type, long id) {
        Class<?> mapper = mapper(type);
        try (SqlSession session = factory.openSession()) {
            Method get = mapper.getMethod("get", long.class);
            String text = String.valueOf(get.invoke(session.getMapper(mapper), id));
            session.commit(true);
            return text;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        // The pool is its owner's.
    }
}
