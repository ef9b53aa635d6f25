package io.rowan.querying;

import static io.rowan.query.Dsl.select;

import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.query.Predicate;
import java.time.LocalDate;
import java.util.List;

/**
 * The rows that the tests ask for.
 *
 * <pre>
 * name  age  salary   level   active  hired       city   department  boss  tasks
 * Ann    30  5000.00  JUNIOR  yes     2020-01-01  Bern   s           -     plan 3, call 1
 * Bob    40  6000.50  SENIOR  yes     2010-06-15  Basel  r           Ann   code 8
 * Cid     -        -  -       no      -           -      -           Ann   -
 * Dee    25  4000.00  JUNIOR  yes     2023-12-31  Bern   s           Bob   call 2
 * </pre>
 */
final class Staff {
    private Staff() {}

    static void fill(SessionFactory orm) {
        orm.inTransaction(session -> {
            Department sales = new Department("s", "Sales");
            Department research = new Department("r", "Research");
            session.addAll(sales, research, new Department("e", "Empty"));
            Employee ann = new Employee("Ann")
                    .aged(30, "5000.00", Level.JUNIOR)
                    .since(LocalDate.of(2020, 1, 1), new Address("Main 1", "Bern"))
                    .in(sales, null)
                    .does("plan", 3)
                    .does("call", 1);
            Employee bob = new Employee("Bob")
                    .aged(40, "6000.50", Level.SENIOR)
                    .since(LocalDate.of(2010, 6, 15), new Address("Side 2", "Basel"))
                    .in(research, ann)
                    .does("code", 8);
            Employee cid = new Employee("Cid").in(null, ann);
            cid.retire();
            Employee dee = new Employee("Dee")
                    .aged(25, "4000.00", Level.JUNIOR)
                    .since(LocalDate.of(2023, 12, 31), new Address("Hill 3", "Bern"))
                    .in(sales, bob)
                    .does("call", 2);
            session.addAll(ann, bob, cid, dee);
        });
    }

    /** The names of those who fulfil all conditions, in alphabetical order. */
    static List<String> names(Session session, Predicate... conditions) {
        return session.scalars(select(Employee_.name).where(conditions).orderBy(Employee_.name.asc()))
                .all();
    }

    static Employee named(Session session, String name) {
        return session.scalars(select(Employee.class).where(Employee_.name.eq(name)))
                .one();
    }
}
