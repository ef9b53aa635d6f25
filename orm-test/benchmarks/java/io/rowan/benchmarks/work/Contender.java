package io.rowan.benchmarks.work;

import io.rowan.benchmarks.model.Customer;
import io.rowan.benchmarks.model.ItemLine;
import io.rowan.benchmarks.model.Member;
import io.rowan.benchmarks.model.PersonLine;
import io.rowan.benchmarks.model.Purchase;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can do all workloads. Each call is a session and a transaction of its own, committed when it returns; what it
 * gives is complete then, as the workload reads it. Implementations have a public constructor of a {@code DataSource}, whose
 * connections don't commit by themselves, and the list of entity classes. Safe for threads.
 */
public interface Contender extends AutoCloseable {
    /** How many rows the JDBC batch of every contender holds that has such a setting. */
    int BATCH = 50;

    /** A customer by id. */
    @Nullable
    Customer find(long id) throws SQLException;

    /** All customers of at least an age, as objects that can be changed and written where the contender has such. */
    List<Customer> customers(int age) throws SQLException;

    /** The same as records. */
    List<PersonLine> personLines(int age) throws SQLException;

    /** The purchases of a region with their items, asked for together. */
    List<Purchase> eager(int region) throws SQLException;

    /** The purchases of a region, and then their items, as somebody who touches all of them. */
    List<Purchase> lazy(int region) throws SQLException;

    /** Inserts members, whose keys come from a sequence, 50 a call; they have them afterwards. */
    void insertMembers(List<Member> members) throws SQLException;

    /** Inserts customers, whose keys are an identity column's; they have them afterwards. */
    void insertCustomers(List<Customer> customers) throws SQLException;

    /** Inserts purchases with their items; all have their keys afterwards. */
    void insertPurchases(List<Purchase> purchases) throws SQLException;

    /** Loads a purchase with its items, sets its status, adds an item and removes the oldest. */
    Purchase change(long id, String status, String product) throws SQLException;

    /** All items as records. */
    List<ItemLine> itemLines() throws SQLException;

    /** The first customers after an id, in order of their ids. */
    List<Customer> page(long after, int size) throws SQLException;

    /** All customers in an open session and transaction. */
    Loaded load() throws SQLException;

    /** One object of a class of the start-up measurement, by id, as text. */
    String first(Class<?> type, long id) throws SQLException;

    @Override
    void close();

    /** Customers in an open session and transaction. */
    interface Loaded extends AutoCloseable {
        /** The customers. */
        List<Customer> customers();

        /** Writes the new names of all customers and commits. */
        void rename(int round) throws SQLException;

        /** Asks for a purchase by its code, one query a code, and leaves the transaction open. */
        List<Purchase> purchases(List<String> codes) throws SQLException;

        /** Writes what changed, where nothing did, and leaves the transaction open. */
        void flush() throws SQLException;

        /** Rolls back what is not committed. */
        @Override
        void close();

        /** What a round calls a customer. */
        static String name(int round, int index) {
            return "Customer " + round + "." + index;
        }

        /** Gives the customers of a round their names. */
        static void name(List<Customer> customers, int round) {
            for (int i = 0; i < customers.size(); i++) {
                customers.get(i).setName(name(round, i));
            }
        }
    }
}
