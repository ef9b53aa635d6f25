package io.rowan.loading;

import static io.rowan.query.Dsl.select;

import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.query.Select;
import java.util.List;

/**
 * The rows that the tests load.
 *
 * <pre>
 * name  country  friend  passport  pets      keys         clubs
 * Ann   ch       -       P-Ann     Rex, Tom  front, back  chess, choir
 * Bob   de       Ann     P-Bob     Kim       -            chess
 * Cid   ch       Ann     -         -         shed         -
 * Dee   -        Bob     P-Dee     Pip       -            choir
 * </pre>
 */
final class Village {
    static final Select<Person> ALL = select(Person.class).orderBy(Person_.name);

    private Village() {}

    static void fill(SessionFactory orm) {
        orm.inTransaction(session -> {
            Country swiss = new Country("ch", "Switzerland");
            Country german = new Country("de", "Germany");
            Club chess = new Club("chess");
            Club choir = new Club("choir");
            session.addAll(swiss, german, chess, choir);
            Person ann = new Person("Ann", swiss, null);
            Person bob = new Person("Bob", german, ann);
            Person cid = new Person("Cid", swiss, ann);
            Person dee = new Person("Dee", null, bob);
            ann.joins(chess);
            ann.joins(choir);
            bob.joins(chess);
            dee.joins(choir);
            for (Person each : List.of(ann, bob, dee)) {
                each.travels();
            }
            ann.keeps("Rex");
            ann.keeps("Tom");
            bob.keeps("Kim");
            dee.keeps("Pip");
            ann.opens("front");
            ann.opens("back");
            cid.opens("shed");
            session.addAll(ann, bob, cid, dee);
        });
    }

    static Person named(Session session, String name) {
        return session.scalars(select(Person.class).where(Person_.name.eq(name)))
                .one();
    }
}
