package io.rowan.flush;

import static io.rowan.query.Dsl.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.error.IntegrityException;
import io.rowan.test.RowanTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** So many rows of one shape that a database may take them in another way than few. */
@RowanTest(entities = {Sample.class, Account.class})
class ManyRowsTest {
    private static final int MANY = 2_345;

    private static List<Sample> insert(SessionFactory orm) {
        List<Sample> samples = new ArrayList<>();
        for (int number = 0; number < MANY; number++) {
            samples.add(new Sample(number));
        }
        Collections.shuffle(samples, new Random(7));
        orm.inTransaction(session -> session.addAll(samples));
        return samples;
    }

    private static void assertStored(Session session, List<Sample> samples) {
        for (Sample sample : samples) {
            Sample stored = Objects.requireNonNull(session.get(Sample.class, Objects.requireNonNull(sample.id)));
            assertThat(stored.values()).isEqualTo(sample.values());
            assertThat(stored.version).isEqualTo(sample.version);
        }
    }

    @Test
    void every_object_gets_the_key_of_its_own_row(SessionFactory orm, Session session) {
        List<Sample> samples = insert(orm);
        assertThat(samples).extracting(sample -> sample.id).doesNotContainNull().doesNotHaveDuplicates();
        session.scalars(select(Sample.class)).all();
        assertStored(session, samples);
    }

    @Test
    void every_row_gets_its_own_new_values(SessionFactory orm, Session session) {
        insert(orm);
        List<Sample> changed = orm.fromTransaction(other -> {
            List<Sample> all = other.scalars(select(Sample.class)).all();
            for (Sample each : all) {
                if (each.number % 3 != 2) {
                    each.fill(10_000 - each.number);
                    each.text = each.number % 4 == 0 ? null : each.text;
                }
            }
            return all;
        });
        assertThat(changed).filteredOn(each -> each.version == 1).hasSizeGreaterThan(MANY / 2);
        session.scalars(select(Sample.class)).all();
        assertStored(session, changed);
    }

    @Test
    void a_date_that_databases_write_otherwise_than_java_is_stored_among_many(SessionFactory orm, Session session) {
        List<Sample> samples = new ArrayList<>();
        for (int number = 0; number < 50; number++) {
            samples.add(new Sample(number));
        }
        samples.get(20).day = LocalDate.of(9_999, 12, 31);
        orm.inTransaction(other -> other.addAll(samples));
        assertStored(session, samples);
    }

    @Test
    void a_violated_key_among_many_rows_is_told(SessionFactory orm) {
        List<Account> accounts = new ArrayList<>();
        for (long id = 1; id <= 100; id++) {
            accounts.add(new Account(id, id == 77 ? "5@x" : id + "@x"));
        }
        assertThatThrownBy(() -> orm.inTransaction(session -> session.addAll(accounts)))
                .isInstanceOfSatisfying(
                        IntegrityException.class, e -> assertThat(e.kind()).isEqualTo(IntegrityException.Kind.UNIQUE));
        assertThat(orm.<Integer>fromTransaction(
                        session -> session.scalars(select(Account.class)).all().size()))
                .isZero();
    }

    @Test
    void many_rows_pass_on_the_values_of_a_unique_column(SessionFactory orm) {
        orm.inTransaction(session -> {
            for (long id = 1; id <= 40; id++) {
                Account account = new Account(id, id + "@x");
                account.seat = (int) id;
                session.add(account);
            }
        });
        orm.inTransaction(session -> session.scalars(select(Account.class))
                .all()
                .forEach(each -> each.seat = Objects.requireNonNull(each.seat) + 1));
        assertThat(orm.<List<Integer>>fromTransaction(session ->
                        session.scalars(select(Account.class).orderBy(Account_.id.asc())).all().stream()
                                .map(each -> Objects.requireNonNull(each.seat))
                                .toList()))
                .first()
                .isEqualTo(2);
    }
}
