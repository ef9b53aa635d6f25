package io.rowan.loading;

import static io.rowan.loading.Village.ALL;
import static io.rowan.query.Dsl.sql;
import static io.rowan.test.SqlAssertions.assertThatSql;
import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.test.RowanTest;
import io.rowan.test.StatementLog;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@RowanTest(entities = {Person.class, Country.class, Passport.class, Pet.class, Key.class, Club.class})
class EagerTest {
    @BeforeEach
    void fill(SessionFactory orm, StatementLog log) {
        Village.fill(orm);
        log.clear();
    }

    @Test
    void an_eager_target_is_there_when_the_result_is(Session session, StatementLog log) {
        List<Person> people = session.scalars(ALL).all();
        assertThatSql(log)
                .hasStatements(
                        "select p1.id, p1.name, p1.country_code, p1.friend_id from people p1 order by p1.name",
                        "select t1.code, t1.name from countries t1 where t1.code in (?, ?)");
        log.clear();
        assertThat(people)
                .extracting(Person::getCountry)
                .extracting(each -> each == null ? "-" : each.getName())
                .containsExactly("Switzerland", "Germany", "Switzerland", "-");
        assertThatSql(log).hasNoStatements();
    }

    @Test
    void an_eager_target_is_an_instance_of_its_class_itself(Session session) {
        Person ann = Village.named(session, "Ann");
        assertThat(Objects.requireNonNull(ann.getCountry()).getClass()).isEqualTo(Country.class);
    }

    @Test
    void an_eager_target_comes_with_get(Session session, StatementLog log) {
        Long id = Village.named(session, "Bob").getId();
        session.expungeAll();
        log.clear();
        Person bob = session.find(Person.class, Objects.requireNonNull(id)).orElseThrow();
        session.close();
        assertThat(Objects.requireNonNull(bob.getCountry()).getName()).isEqualTo("Germany");
        assertThatSql(log).hasSelectsAtMost(2);
    }

    @Test
    void an_eager_target_comes_with_a_lazy_one(Session session, StatementLog log) {
        Person bob = Village.named(session, "Bob");
        log.clear();
        Person ann = Objects.requireNonNull(bob.getFriend());
        assertThat(ann.getName()).isEqualTo("Ann");
        session.close();
        assertThat(Objects.requireNonNull(ann.getCountry()).getName()).isEqualTo("Switzerland");
        assertThatSql(log).hasSelectsAtMost(2);
    }

    @Test
    void eager_targets_that_the_session_has_cost_nothing(Session session, StatementLog log) {
        session.find(Country.class, "ch").orElseThrow();
        session.find(Country.class, "de").orElseThrow();
        log.clear();
        session.scalars(ALL);
        assertThatSql(log).hasSelects(1);
    }

    @Test
    void an_eager_target_comes_with_refresh(Session session, StatementLog log) {
        Person bob = Village.named(session, "Bob");
        session.expunge(session.find(Country.class, "ch").orElseThrow());
        session.execute(sql("update people set country_code = 'ch' where name = 'Bob'"));
        log.clear();

        session.refresh(bob);

        assertThat(Objects.requireNonNull(bob.getCountry()).getName()).isEqualTo("Switzerland");
        assertThatSql(log).hasSelects(2).hasRoundTrips(2);
    }
}
