package io.rowan.benchmarks.work;

import io.rowan.benchmarks.model.Customer;
import io.rowan.benchmarks.model.Member;
import io.rowan.benchmarks.model.Purchase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** What is measured. Each has a session and a transaction of its own. */
public enum Workload {
    FIND("find by id", Before.NOTHING) {
        @Override
        @Nullable
        Object run(Scene scene) throws SQLException {
            return scene.contender().find(scene.turn().next(scene.customers()));
        }
    },
    SELECT("select of 1,000 entities", Before.NOTHING) {
        @Override
        Object run(Scene scene) throws SQLException {
            return scene.contender().customers(0);
        }
    },
    SELECT_RECORDS("select of 1,000 as records", Before.NOTHING) {
        @Override
        Object run(Scene scene) throws SQLException {
            return scene.contender().personLines(0);
        }
    },
    EAGER("100 parents with children, eager", Before.NOTHING) {
        @Override
        Object run(Scene scene) throws SQLException {
            return scene.contender().eager(scene.turn().next(Tables.REGIONS) - 1);
        }
    },
    LAZY("the same, lazy", Before.NOTHING) {
        @Override
        Object run(Scene scene) throws SQLException {
            return scene.contender().lazy(scene.turn().next(Tables.REGIONS) - 1);
        }
    },
    INSERT_SEQUENCE("insert of 1,000, pooled sequence", Before.EMPTY, "truncate table club_member") {
        @Override
        Object run(Scene scene) throws SQLException {
            List<Member> members = make(scene.customers(), Member::new);
            scene.contender().insertMembers(members);
            return members;
        }
    },
    INSERT_IDENTITY("insert of 1,000, identity keys", Before.EMPTY, "truncate table customer") {
        @Override
        Object run(Scene scene) throws SQLException {
            List<Customer> customers = make(scene.customers(), Customer::new);
            scene.contender().insertCustomers(customers);
            return customers;
        }
    },
    UPDATE("update of 1,000 loaded", Before.LOAD) {
        @Override
        Object run(Scene scene) throws SQLException {
            scene.turn().next(1);
            scene.loaded().rename(scene.turn().count());
            return scene.loaded().customers();
        }
    },
    MIXED("mixed unit", Before.NOTHING) {
        @Override
        Object run(Scene scene) throws SQLException {
            int id = scene.turn().next(Tables.PURCHASES);
            int count = scene.turn().count();
            return scene.contender().change(id, "changed " + count, "Product " + count);
        }
    },
    SMALL_QUERIES("20 small queries beside 1,000 clean entities", Before.LOAD) {
        @Override
        Object run(Scene scene) throws SQLException {
            List<String> codes = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                codes.add(Tables.code(scene.turn().next(Tables.PURCHASES) - 1));
            }
            return scene.loaded().purchases(codes);
        }
    },
    RECORDS("10,000 rows into records", Before.NOTHING) {
        @Override
        Object run(Scene scene) throws SQLException {
            return scene.contender().itemLines();
        }
    },
    GRAPH("20 orders with 5 items each inserted", Before.EMPTY, "truncate table item", "delete from purchase") {
        @Override
        Object run(Scene scene) throws SQLException {
            List<Purchase> purchases = make(20, number -> Purchase.withItems(number, Tables.ITEMS));
            scene.contender().insertPurchases(purchases);
            return purchases;
        }
    },
    PAGE("a page of 20 by key", Before.NOTHING) {
        @Override
        Object run(Scene scene) throws SQLException {
            return scene.contender().page(scene.turn().next(scene.customers() - 20), 20);
        }
    },
    FLUSH("flush of 1,000 clean entities", Before.LOAD) {
        @Override
        Object run(Scene scene) throws SQLException {
            scene.loaded().flush();
            return List.of();
        }
    };

    /** What has to be there before each run, and is not measured. */
    public enum Before {
        /** The rows. */
        NOTHING,
        /** Its tables without rows. */
        EMPTY,
        /** A session with all customers. */
        LOAD
    }

    private final String title;
    private final Before before;
    private final List<String> clearing;

    Workload(String title, Before before, String... clearing) {
        this.title = title;
        this.before = before;
        this.clearing = List.of(clearing);
    }

    /** Runs it once. What it gives is what it read or wrote. */
    abstract @Nullable Object run(Scene scene) throws SQLException;

    /** Its name in tables. */
    public String title() {
        return title;
    }

    /** What has to be there before each run. */
    public Before before() {
        return before;
    }

    /** Whether the rows are others afterwards. */
    boolean writes() {
        return before == Before.EMPTY || this == UPDATE || this == MIXED;
    }

    /** The statements that empty its tables. */
    List<String> clearing() {
        return clearing;
    }

    /** Its name in options and result files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one with such a key. */
    public static Workload of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    private static <T> List<T> make(int count, IntFunction<T> make) {
        List<T> all = new ArrayList<>(count);
        for (int number = 0; number < count; number++) {
            all.add(make.apply(number));
        }
        return all;
    }
}
