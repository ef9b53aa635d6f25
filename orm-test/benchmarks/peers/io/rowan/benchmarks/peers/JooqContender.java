package io.rowan.benchmarks.peers;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.sequence;
import static org.jooq.impl.DSL.table;

import io.rowan.benchmarks.model.Customer;
import io.rowan.benchmarks.model.Item;
import io.rowan.benchmarks.model.ItemLine;
import io.rowan.benchmarks.model.Member;
import io.rowan.benchmarks.model.Person;
import io.rowan.benchmarks.model.PersonLine;
import io.rowan.benchmarks.model.Purchase;
import io.rowan.benchmarks.work.Contender;
import io.rowan.benchmarks.work.KeyBlocks;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.InsertValuesStep7;
import org.jooq.Record;
import org.jooq.Record8;
import org.jooq.Records;
import org.jooq.Result;
import org.jooq.SQLDialect;
import org.jooq.SelectWhereStep;
import org.jooq.Sequence;
import org.jooq.Table;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jooq.tools.jdbc.JDBCUtils;
import org.jspecify.annotations.Nullable;

/**
 * jOOQ: typed fields as its generator would write them, JDBC batches, several rows an insert where keys come back. It has no unit
 * of work, so what is written is said by the caller, as by hand.
 */
public final class JooqContender implements Contender {
    private static final int ROWS = 250;

    private static final Table<Record> CUSTOMER = table(name("customer"));
    private static final Field<Long> ID = column("customer", "id", SQLDataType.BIGINT);
    private static final Field<String> NAME = column("customer", "name", SQLDataType.VARCHAR);
    private static final Field<String> EMAIL = column("customer", "email", SQLDataType.VARCHAR);
    private static final Field<Boolean> ACTIVE = column("customer", "active", SQLDataType.BOOLEAN);
    private static final Field<Integer> AGE = column("customer", "age", SQLDataType.INTEGER);
    private static final Field<BigDecimal> BALANCE = column("customer", "balance", SQLDataType.NUMERIC(12, 2));
    private static final Field<LocalDateTime> CREATED_AT = column("customer", "created_at", SQLDataType.LOCALDATETIME);
    private static final Field<String> CITY = column("customer", "city", SQLDataType.VARCHAR);

    private static final Table<Record> MEMBER = table(name("club_member"));
    private static final Field<Long> MEMBER_ID = column("club_member", "id", SQLDataType.BIGINT);
    private static final Field<String> MEMBER_NAME = column("club_member", "name", SQLDataType.VARCHAR);
    private static final Field<String> MEMBER_EMAIL = column("club_member", "email", SQLDataType.VARCHAR);
    private static final Field<Boolean> MEMBER_ACTIVE = column("club_member", "active", SQLDataType.BOOLEAN);
    private static final Field<Integer> MEMBER_AGE = column("club_member", "age", SQLDataType.INTEGER);
    private static final Field<BigDecimal> MEMBER_BALANCE =
            column("club_member", "balance", SQLDataType.NUMERIC(12, 2));
    private static final Field<LocalDateTime> MEMBER_CREATED_AT =
            column("club_member", "created_at", SQLDataType.LOCALDATETIME);
    private static final Field<String> MEMBER_CITY = column("club_member", "city", SQLDataType.VARCHAR);

    private static final Table<Record> PURCHASE = table(name("purchase"));
    private static final Field<Long> PURCHASE_ID = column("purchase", "id", SQLDataType.BIGINT);
    private static final Field<String> CODE = column("purchase", "code", SQLDataType.VARCHAR);
    private static final Field<Integer> REGION = column("purchase", "region", SQLDataType.INTEGER);
    private static final Field<String> BUYER = column("purchase", "buyer", SQLDataType.VARCHAR);
    private static final Field<String> STATUS = column("purchase", "status", SQLDataType.VARCHAR);
    private static final Field<LocalDateTime> PLACED_AT = column("purchase", "placed_at", SQLDataType.LOCALDATETIME);

    private static final Table<Record> ITEM = table(name("item"));
    private static final Field<Long> ITEM_ID = column("item", "id", SQLDataType.BIGINT);
    private static final Field<Long> ITEM_PURCHASE = column("item", "purchase_id", SQLDataType.BIGINT);
    private static final Field<String> PRODUCT = column("item", "product", SQLDataType.VARCHAR);
    private static final Field<Integer> QUANTITY = column("item", "quantity", SQLDataType.INTEGER);
    private static final Field<BigDecimal> PRICE = column("item", "price", SQLDataType.NUMERIC(12, 2));

    private static final Sequence<Long> MEMBER_SEQ = sequence(name("member_seq"), Long.class);
    private static final Sequence<Long> PURCHASE_SEQ = sequence(name("purchase_seq"), Long.class);
    private static final Sequence<Long> ITEM_SEQ = sequence(name("item_seq"), Long.class);

    private final DSLContext jooq;
    private final KeyBlocks memberKeys = new KeyBlocks();
    private final KeyBlocks purchaseKeys = new KeyBlocks();
    private final KeyBlocks itemKeys = new KeyBlocks();

    /** On a pool. */
    public JooqContender(DataSource pool, List<Class<?>> entities) throws SQLException {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        Settings settings = new Settings()
                .withExecuteLogging(false)
                .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED);
        jooq = DSL.using(pool, dialect(pool), settings);
    }

    private static SQLDialect dialect(DataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            return JDBCUtils.dialect(connection);
        }
    }

    private static <T> Field<T> column(String table, String column, org.jooq.DataType<T> type) {
        return field(name(table, column), type);
    }

    private SelectWhereStep<Record8<Long, String, String, Boolean, Integer, BigDecimal, LocalDateTime, String>> persons(
            DSLContext context) {
        return context.select(ID, NAME, EMAIL, ACTIVE, AGE, BALANCE, CREATED_AT, CITY)
                .from(CUSTOMER);
    }

    private static Customer customer(
            Record8<Long, String, String, Boolean, Integer, BigDecimal, LocalDateTime, String> row) {
        Customer customer = new Customer();
        customer.setId(row.value1());
        customer.setName(row.value2());
        customer.setEmail(row.value3());
        customer.setActive(row.value4());
        customer.setAge(row.value5());
        customer.setBalance(row.value6());
        customer.setCreatedAt(row.value7());
        customer.setCity(row.value8());
        return customer;
    }

    private static Purchase purchase(Record row) {
        Purchase purchase = new Purchase();
        purchase.setId(row.get(PURCHASE_ID));
        purchase.setCode(row.get(CODE));
        purchase.setRegion(row.get(REGION));
        purchase.setBuyer(row.get(BUYER));
        purchase.setStatus(row.get(STATUS));
        purchase.setPlacedAt(row.get(PLACED_AT));
        return purchase;
    }

    private static Item item(Record row) {
        Item item = new Item();
        item.setId(row.get(ITEM_ID));
        item.setProduct(row.get(PRODUCT));
        item.setQuantity(row.get(QUANTITY));
        item.setPrice(row.get(PRICE));
        return item;
    }

    @Override
    public @Nullable Customer find(long id) {
        return jooq.transactionResult(
                transaction -> persons(transaction.dsl()).where(ID.eq(id)).fetchOne(JooqContender::customer));
    }

    @Override
    public List<Customer> customers(int age) {
        return jooq.transactionResult(
                transaction -> persons(transaction.dsl()).where(AGE.ge(age)).fetch(JooqContender::customer));
    }

    @Override
    public List<PersonLine> personLines(int age) {
        return jooq.transactionResult(
                transaction -> persons(transaction.dsl()).where(AGE.ge(age)).fetch(Records.mapping(PersonLine::new)));
    }

    @Override
    public List<Purchase> eager(int region) {
        return jooq.transactionResult(transaction -> joined(transaction.dsl(), REGION.eq(region)));
    }

    private static List<Purchase> joined(DSLContext context, org.jooq.Condition condition) {
        Result<? extends Record> rows = context.select(
                        PURCHASE_ID, CODE, REGION, BUYER, STATUS, PLACED_AT, ITEM_ID, PRODUCT, QUANTITY, PRICE)
                .from(PURCHASE)
                .leftJoin(ITEM)
                .on(ITEM_PURCHASE.eq(PURCHASE_ID))
                .where(condition)
                .orderBy(PURCHASE_ID)
                .fetch();
        List<Purchase> all = new ArrayList<>();
        Purchase purchase = null;
        for (Record row : rows) {
            if (purchase == null || !row.get(PURCHASE_ID).equals(purchase.getId())) {
                purchase = purchase(row);
                all.add(purchase);
            }
            if (row.get(ITEM_ID) != null) {
                purchase.add(item(row));
            }
        }
        return all;
    }

    @Override
    public List<Purchase> lazy(int region) {
        return jooq.transactionResult(transaction -> {
            List<Purchase> all = purchases(transaction.dsl(), REGION.eq(region));
            Map<Long, Purchase> byId = new HashMap<>();
            all.forEach(purchase -> byId.put(Objects.requireNonNull(purchase.getId()), purchase));
            transaction
                    .dsl()
                    .select(ITEM_ID, ITEM_PURCHASE, PRODUCT, QUANTITY, PRICE)
                    .from(ITEM)
                    .where(ITEM_PURCHASE.in(byId.keySet()))
                    .fetch()
                    .forEach(row ->
                            Objects.requireNonNull(byId.get(row.value2())).add(item(row)));
            return all;
        });
    }

    private static List<Purchase> purchases(DSLContext context, org.jooq.Condition condition) {
        return context.select(PURCHASE_ID, CODE, REGION, BUYER, STATUS, PLACED_AT)
                .from(PURCHASE)
                .where(condition)
                .fetch(JooqContender::purchase);
    }

    private static long key(DSLContext context, KeyBlocks keys, Sequence<Long> sequence) {
        try {
            return keys.next(() -> Objects.requireNonNull(context.nextval(sequence)));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void insertMembers(List<Member> members) {
        jooq.transaction(transaction -> {
            for (int from = 0; from < members.size(); from += BATCH) {
                insert(transaction.dsl(), members.subList(from, Math.min(from + BATCH, members.size())));
            }
        });
    }

    private void insert(DSLContext context, List<Member> members) {
        BatchBindStep batch = context.batch(context.insertInto(
                        MEMBER,
                        MEMBER_ID,
                        MEMBER_NAME,
                        MEMBER_EMAIL,
                        MEMBER_ACTIVE,
                        MEMBER_AGE,
                        MEMBER_BALANCE,
                        MEMBER_CREATED_AT,
                        MEMBER_CITY)
                .values((Long) null, null, null, null, null, null, null, null));
        for (Member member : members) {
            member.setId(key(context, memberKeys, MEMBER_SEQ));
            batch.bind(
                    member.getId(),
                    member.getName(),
                    member.getEmail(),
                    member.isActive(),
                    member.getAge(),
                    member.getBalance(),
                    member.getCreatedAt(),
                    member.getCity());
        }
        batch.execute();
    }

    @Override
    public void insertCustomers(List<Customer> customers) {
        jooq.transaction(transaction -> {
            for (int from = 0; from < customers.size(); from += ROWS) {
                insertMany(transaction.dsl(), customers.subList(from, Math.min(from + ROWS, customers.size())));
            }
        });
    }

    private static void insertMany(DSLContext context, List<Customer> customers) {
        InsertValuesStep7<Record, String, String, Boolean, Integer, BigDecimal, LocalDateTime, String> insert =
                context.insertInto(CUSTOMER, NAME, EMAIL, ACTIVE, AGE, BALANCE, CREATED_AT, CITY);
        for (Person customer : customers) {
            insert = insert.values(
                    customer.getName(),
                    customer.getEmail(),
                    customer.isActive(),
                    customer.getAge(),
                    customer.getBalance(),
                    customer.getCreatedAt(),
                    customer.getCity());
        }
        Result<Record> keys = insert.returning(ID).fetch();
        for (int i = 0; i < customers.size(); i++) {
            customers.get(i).setId(keys.get(i).get(ID));
        }
    }

    @Override
    public void insertPurchases(List<Purchase> purchases) {
        jooq.transaction(transaction -> {
            DSLContext context = transaction.dsl();
            BatchBindStep batch =
                    context.batch(context.insertInto(PURCHASE, PURCHASE_ID, CODE, REGION, BUYER, STATUS, PLACED_AT)
                            .values((Long) null, null, null, null, null, null));
            for (Purchase purchase : purchases) {
                purchase.setId(key(context, purchaseKeys, PURCHASE_SEQ));
                batch.bind(
                        purchase.getId(),
                        purchase.getCode(),
                        purchase.getRegion(),
                        purchase.getBuyer(),
                        purchase.getStatus(),
                        purchase.getPlacedAt());
            }
            batch.execute();
            insertItems(context, purchases);
        });
    }

    private void insertItems(DSLContext context, List<Purchase> purchases) {
        BatchBindStep batch = context.batch(context.insertInto(ITEM, ITEM_ID, ITEM_PURCHASE, PRODUCT, QUANTITY, PRICE)
                .values((Long) null, null, null, null, null));
        for (Purchase purchase : purchases) {
            for (Item item : purchase.getItems()) {
                item.setId(key(context, itemKeys, ITEM_SEQ));
                batch.bind(item.getId(), purchase.getId(), item.getProduct(), item.getQuantity(), item.getPrice());
            }
        }
        batch.execute();
    }

    @Override
    public Purchase change(long id, String status, String product) {
        return jooq.transactionResult(transaction -> {
            DSLContext context = transaction.dsl();
            Purchase purchase = joined(context, PURCHASE_ID.eq(id)).get(0);
            purchase.setStatus(status);
            context.update(PURCHASE)
                    .set(STATUS, status)
                    .where(PURCHASE_ID.eq(id))
                    .execute();
            Item added = new Item(1);
            added.setProduct(product);
            purchase.add(added);
            added.setId(key(context, itemKeys, ITEM_SEQ));
            context.insertInto(ITEM, ITEM_ID, ITEM_PURCHASE, PRODUCT, QUANTITY, PRICE)
                    .values(added.getId(), id, product, added.getQuantity(), added.getPrice())
                    .execute();
            context.deleteFrom(ITEM)
                    .where(ITEM_ID.eq(purchase.removeOldest().getId()))
                    .execute();
            return purchase;
        });
    }

    @Override
    public List<ItemLine> itemLines() {
        return jooq.transactionResult(transaction -> transaction
                .dsl()
                .select(ITEM_ID, PRODUCT, QUANTITY, PRICE)
                .from(ITEM)
                .fetch(Records.mapping(ItemLine::new)));
    }

    @Override
    public List<Customer> page(long after, int size) {
        return jooq.transactionResult(transaction -> persons(transaction.dsl())
                .where(ID.gt(after))
                .orderBy(ID)
                .limit(size)
                .fetch(JooqContender::customer));
    }

    @Override
    public Loaded load() {
        Connection connection = jooq.configuration().connectionProvider().acquire();
        DSLContext context = DSL.using(connection, jooq.dialect(), jooq.settings());
        return new LoadedRows(connection, context, persons(context).fetch(JooqContender::customer));
    }

    private record LoadedRows(Connection connection, DSLContext context, List<Customer> customers) implements Loaded {
        @Override
        public void rename(int round) throws SQLException {
            Loaded.name(customers, round);
            for (int from = 0; from < customers.size(); from += BATCH) {
                BatchBindStep batch = context.batch(
                        context.update(CUSTOMER).set(NAME, (String) null).where(ID.eq((Long) null)));
                customers
                        .subList(from, Math.min(from + BATCH, customers.size()))
                        .forEach(customer -> batch.bind(customer.getName(), customer.getId()));
                batch.execute();
            }
            connection.commit();
        }

        @Override
        public List<Purchase> purchases(List<String> codes) {
            List<Purchase> all = new ArrayList<>();
            codes.forEach(code -> all.addAll(JooqContender.purchases(context, CODE.eq(code))));
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
    public String first(Class<?> type, long id) {
        String table = type.getSimpleName().toLowerCase(Locale.ROOT);
        return jooq.transactionResult(transaction -> Objects.requireNonNull(transaction
                .dsl()
                .select(
                        column(table, "id", SQLDataType.BIGINT),
                        column(table, "name", SQLDataType.VARCHAR),
                        column(table, "age", SQLDataType.INTEGER))
                .from(table(name(table)))
                .where(column(table, "id", SQLDataType.BIGINT).eq(id))
                .fetchOne(row -> row.value1() + " " + row.value2() + " " + row.value3())));
    }

    @Override
    public void close() {
        // The pool is its owner's.
    }
}
