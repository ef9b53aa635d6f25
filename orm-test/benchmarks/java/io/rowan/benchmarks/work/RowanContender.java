package io.rowan.benchmarks.work;

import static io.rowan.query.Dsl.joinedLoad;
import static io.rowan.query.Dsl.select;

import io.rowan.Rowan;
import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.benchmarks.model.Customer;
import io.rowan.benchmarks.model.Customer_;
import io.rowan.benchmarks.model.Item;
import io.rowan.benchmarks.model.ItemLine;
import io.rowan.benchmarks.model.Item_;
import io.rowan.benchmarks.model.Member;
import io.rowan.benchmarks.model.PersonLine;
import io.rowan.benchmarks.model.Purchase;
import io.rowan.benchmarks.model.Purchase_;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** By Rowan, as README shows it, without any setting. */
public final class RowanContender implements Contender {
    private final SessionFactory orm;

    /** On a pool. */
    public RowanContender(DataSource pool, List<Class<?>> entities) {
        orm = Rowan.configure()
                .dataSource(pool)
                .entities(entities.toArray(new Class<?>[0]))
                .build();
    }

    @Override
    public @Nullable Customer find(long id) {
        try (Session session = orm.openSession()) {
            Customer customer = session.get(Customer.class, id);
            session.commit();
            return customer;
        }
    }

    @Override
    public List<Customer> customers(int age) {
        try (Session session = orm.openSession()) {
            List<Customer> all = session.scalars(select(Customer.class).where(Customer_.age.ge(age)))
                    .all();
            session.commit();
            return all;
        }
    }

    @Override
    public List<PersonLine> personLines(int age) {
        try (Session session = orm.openSession()) {
            List<PersonLine> all = session.scalars(select(
                                    Customer_.id,
                                    Customer_.name,
                                    Customer_.email,
                                    Customer_.active,
                                    Customer_.age,
                                    Customer_.balance,
                                    Customer_.createdAt,
                                    Customer_.city)
                            .where(Customer_.age.ge(age))
                            .into(PersonLine.class))
                    .all();
            session.commit();
            return all;
        }
    }

    @Override
    public List<Purchase> eager(int region) {
        try (Session session = orm.openSession()) {
            List<Purchase> all = session.scalars(select(Purchase.class)
                            .where(Purchase_.region.eq(region))
                            .options(joinedLoad(Purchase_.items)))
                    .all();
            session.commit();
            return all;
        }
    }

    @Override
    public List<Purchase> lazy(int region) {
        try (Session session = orm.openSession()) {
            List<Purchase> all = session.scalars(select(Purchase.class).where(Purchase_.region.eq(region)))
                    .all();
            for (Purchase purchase : all) {
                purchase.getItems().size();
            }
            session.commit();
            return all;
        }
    }

    @Override
    public void insertMembers(List<Member> members) {
        add(members);
    }

    @Override
    public void insertCustomers(List<Customer> customers) {
        add(customers);
    }

    @Override
    public void insertPurchases(List<Purchase> purchases) {
        add(purchases);
    }

    private void add(List<?> objects) {
        try (Session session = orm.openSession()) {
            session.addAll(objects);
            session.commit();
        }
    }

    @Override
    public Purchase change(long id, String status, String product) {
        try (Session session = orm.openSession()) {
            Purchase purchase = session.scalars(
                            select(Purchase.class).where(Purchase_.id.eq(id)).options(joinedLoad(Purchase_.items)))
                    .one();
            purchase.setStatus(status);
            Item added = new Item(1);
            added.setProduct(product);
            purchase.removeOldest();
            purchase.add(added);
            session.commit();
            return purchase;
        }
    }

    @Override
    public List<ItemLine> itemLines() {
        try (Session session = orm.openSession()) {
            List<ItemLine> all = session.scalars(select(Item_.id, Item_.product, Item_.quantity, Item_.price)
                            .into(ItemLine.class))
                    .all();
            session.commit();
            return all;
        }
    }

    @Override
    public List<Customer> page(long after, int size) {
        try (Session session = orm.openSession()) {
            List<Customer> all = session.scalars(select(Customer.class)
                            .where(Customer_.id.gt(after))
                            .orderBy(Customer_.id.asc())
                            .limit(size))
                    .all();
            session.commit();
            return all;
        }
    }

    @Override
    public Loaded load() {
        Session session = orm.openSession();
        return new LoadedSession(
                session, session.scalars(select(Customer.class)).all());
    }

    private record LoadedSession(Session session, List<Customer> customers) implements Loaded {
        @Override
        public void rename(int round) {
            Loaded.name(customers, round);
            session.commit();
        }

        @Override
        public List<Purchase> purchases(List<String> codes) {
            List<Purchase> all = new ArrayList<>();
            for (String code : codes) {
                all.addAll(session.scalars(select(Purchase.class).where(Purchase_.code.eq(code)))
                        .all());
            }
            return all;
        }

        @Override
        public void flush() {
            session.flush();
        }

        @Override
        public void close() {
            session.close();
        }
    }

    @Override
    public String first(Class<?> type, long id) {
        try (Session session = orm.openSession()) {
            String text = String.valueOf((Object) session.get(type, id));
            session.commit();
            return text;
        }
    }

    @Override
    public void close() {
        orm.close();
    }
}
