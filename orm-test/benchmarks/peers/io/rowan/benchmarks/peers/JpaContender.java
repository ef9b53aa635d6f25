package io.rowan.benchmarks.peers;

import io.rowan.benchmarks.model.Customer;
import io.rowan.benchmarks.model.Item;
import io.rowan.benchmarks.model.ItemLine;
import io.rowan.benchmarks.model.Member;
import io.rowan.benchmarks.model.PersonLine;
import io.rowan.benchmarks.model.Purchase;
import io.rowan.benchmarks.work.Contender;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** By the standard's interface; how it is set up, and what it is told about lazy relationships, is a subclass's. */
abstract class JpaContender implements Contender {
    private static final String EAGER = "select distinct p from Purchase p left join fetch p.items where ";

    private final EntityManagerFactory factory;

    JpaContender(EntityManagerFactory factory) {
        this.factory = factory;
    }

    /** Says that the items of all purchases are to be loaded at the first touch of one's. */
    abstract TypedQuery<Purchase> batched(TypedQuery<Purchase> query);

    private <T extends @Nullable Object> T inTransaction(Function<EntityManager, T> work) {
        try (EntityManager entities = factory.createEntityManager()) {
            entities.getTransaction().begin();
            T result = work.apply(entities);
            entities.getTransaction().commit();
            return result;
        }
    }

    @Override
    public @Nullable Customer find(long id) {
        return inTransaction(entities -> entities.find(Customer.class, id));
    }

    @Override
    public List<Customer> customers(int age) {
        return inTransaction(
                entities -> entities.createQuery("select c from Customer c where c.age >= :age", Customer.class)
                        .setParameter("age", age)
                        .getResultList());
    }

    @Override
    public List<PersonLine> personLines(int age) {
        return inTransaction(entities -> entities.createQuery(
                        "select new io.rowan.benchmarks.model.PersonLine(c.id, c.name, c.email, c.active, c.age,"
                                + " c.balance, c.createdAt, c.city) from Customer c where c.age >= :age",
                        PersonLine.class)
                .setParameter("age", age)
                .getResultList());
    }

    @Override
    public List<Purchase> eager(int region) {
        return inTransaction(entities -> entities.createQuery(EAGER + "p.region = :region", Purchase.class)
                .setParameter("region", region)
                .getResultList());
    }

    @Override
    public List<Purchase> lazy(int region) {
        return inTransaction(entities -> {
            List<Purchase> all = batched(
                            entities.createQuery("select p from Purchase p where p.region = :region", Purchase.class))
                    .setParameter("region", region)
                    .getResultList();
            for (Purchase purchase : all) {
                purchase.getItems().size();
            }
            return all;
        });
    }

    @Override
    public void insertMembers(List<Member> members) {
        persist(members);
    }

    @Override
    public void insertCustomers(List<Customer> customers) {
        persist(customers);
    }

    @Override
    public void insertPurchases(List<Purchase> purchases) {
        persist(purchases);
    }

    private void persist(List<?> objects) {
        inTransaction(entities -> {
            objects.forEach(entities::persist);
            return objects;
        });
    }

    @Override
    public Purchase change(long id, String status, String product) {
        return inTransaction(entities -> {
            Purchase purchase = entities.createQuery(EAGER + "p.id = :id", Purchase.class)
                    .setParameter("id", id)
                    .getSingleResult();
            purchase.setStatus(status);
            Item added = new Item(1);
            added.setProduct(product);
            purchase.removeOldest();
            purchase.add(added);
            return purchase;
        });
    }

    @Override
    public List<ItemLine> itemLines() {
        return inTransaction(entities -> entities.createQuery(
                        "select new io.rowan.benchmarks.model.ItemLine(i.id, i.product, i.quantity, i.price) from Item i",
                        ItemLine.class)
                .getResultList());
    }

    @Override
    public List<Customer> page(long after, int size) {
        return inTransaction(entities -> entities.createQuery(
                        "select c from Customer c where c.id > :id order by c.id", Customer.class)
                .setParameter("id", after)
                .setMaxResults(size)
                .getResultList());
    }

    @Override
    public Loaded load() {
        EntityManager entities = factory.createEntityManager();
        entities.getTransaction().begin();
        return new LoadedEntities(
                entities,
                entities.createQuery("select c from Customer c", Customer.class).getResultList());
    }

    private record LoadedEntities(EntityManager entities, List<Customer> customers) implements Loaded {
        @Override
        public void rename(int round) {
            Loaded.name(customers, round);
            entities.getTransaction().commit();
        }

        @Override
        public List<Purchase> purchases(List<String> codes) {
            List<Purchase> all = new ArrayList<>();
            for (String code : codes) {
                all.addAll(entities.createQuery("select p from Purchase p where p.code = :code", Purchase.class)
                        .setParameter("code", code)
                        .getResultList());
            }
            return all;
        }

        @Override
        public void flush() {
            entities.flush();
        }

        @Override
        public void close() {
            if (entities.getTransaction().isActive()) {
                entities.getTransaction().rollback();
            }
            entities.close();
        }
    }

    @Override
    public String first(Class<?> type, long id) {
        return inTransaction(entities -> String.valueOf((Object) entities.find(type, id)));
    }

    @Override
    public void close() {
        factory.close();
    }
}
