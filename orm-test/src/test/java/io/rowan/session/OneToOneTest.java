package io.rowan.session;

import static io.rowan.query.Dsl.select;
import static io.rowan.test.SqlAssertions.assertThatSql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.EntityState;
import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.error.FlushException;
import io.rowan.test.RowanTest;
import io.rowan.test.StatementLog;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One-to-one relationships from both sides (semantics, rules 6, 7 and 27). */
@RowanTest(entities = {Citizen.class, Passport.class, Car.class, Engine.class})
class OneToOneTest {
    private long adaId;
    private long passportId;

    @BeforeEach
    void add_ada_and_her_passport(SessionFactory orm, StatementLog log) {
        Citizen ada = new Citizen("Ada");
        Passport passport = new Passport("A1");
        passport.citizen = ada;
        orm.inTransaction(session -> session.addAll(ada, passport));
        adaId = ada.id;
        passportId = passport.id;
        log.clear();
    }

    @Test
    void the_inverse_side_is_lazy_and_loaded_at_the_first_touch(Session session, StatementLog log) {
        Citizen ada = session.get(Citizen.class, adaId);
        assertThat(ada.name()).isEqualTo("Ada");
        assertThatSql(log).hasSelects(1);

        assertThat(ada.passport().code).isEqualTo("A1");
        assertThatSql(log).hasSelects(2);
    }

    @Test
    void the_inverse_sides_of_one_result_are_loaded_in_one_statement(
            SessionFactory orm, Session session, StatementLog log) {
        Citizen bob = new Citizen("Bob");
        orm.inTransaction(other -> other.add(bob));
        log.clear();

        List<Citizen> all = session.scalars(select(Citizen.class)).all();
        all.forEach(Citizen::passport);

        assertThatSql(log).hasSelects(2);
        assertThat(session.get(Citizen.class, bob.id).passport()).isNull();
    }

    @Test
    void the_owning_side_refers_to_the_instance_of_get(Session session) {
        Passport passport = session.get(Passport.class, passportId);

        assertThat(passport.citizen).isSameAs(session.get(Citizen.class, adaId));
        assertThat(passport.citizen.passport()).isSameAs(passport);
    }

    @Test
    void setting_the_inverse_side_writes_the_foreign_key(SessionFactory orm, Session session) {
        Citizen bob = new Citizen("Bob");
        Passport passport = new Passport("B2");
        bob.passport(passport);
        session.addAll(bob, passport);
        session.commit();

        assertThat(passport.citizen).isSameAs(bob);
        assertThat(orm.<String>fromTransaction(
                        other -> other.get(Citizen.class, bob.id).passport().code))
                .isEqualTo("B2");
    }

    @Test
    void setting_the_owning_side_corrects_the_loaded_inverse_sides(SessionFactory orm, Session session) {
        Citizen bob = new Citizen("Bob");
        orm.inTransaction(other -> other.add(bob));
        Citizen ada = session.get(Citizen.class, adaId);
        Citizen loadedBob = session.get(Citizen.class, bob.id);
        Passport passport = ada.passport();
        assertThat(loadedBob.passport()).isNull();
        passport.citizen = loadedBob;

        session.flush();

        assertThat(ada.passport()).isNull();
        assertThat(loadedBob.passport()).isSameAs(passport);
    }

    @Test
    void setting_the_inverse_side_to_null_sets_the_foreign_key_to_null(SessionFactory orm, Session session) {
        Citizen ada = session.get(Citizen.class, adaId);
        Passport passport = ada.passport();
        ada.passport(null);
        session.commit();

        assertThat(passport.citizen).isNull();
        assertThat(orm.<Passport>fromTransaction(other -> other.get(Passport.class, passportId)).citizen)
                .isNull();
    }

    @Test
    void exchanging_the_inverse_side_frees_the_former_passport(SessionFactory orm, Session session) {
        Citizen ada = session.get(Citizen.class, adaId);
        Passport former = ada.passport();
        Passport passport = new Passport("A2");
        session.add(passport);
        ada.passport(passport);
        session.commit();

        assertThat(former.citizen).isNull();
        assertThat(orm.<String>fromTransaction(
                        other -> other.get(Citizen.class, adaId).passport().code))
                .isEqualTo("A2");
    }

    @Test
    void two_sides_that_contradict_each_other_are_an_error(SessionFactory orm, Session session) {
        Citizen bob = new Citizen("Bob");
        orm.inTransaction(other -> other.add(bob));
        Citizen ada = session.get(Citizen.class, adaId);
        assertThat(ada.passport()).isNotNull();
        Passport passport = new Passport("X");
        passport.citizen = session.get(Citizen.class, bob.id);
        ada.passport(passport);
        session.add(passport);

        assertThatThrownBy(session::flush)
                .isInstanceOf(FlushException.class)
                .hasMessage("The two sides of Passport.citizen contradict each other: a new Passport was added to"
                        + " passport of Citizen#" + adaId + ", but its citizen was set to Citizen#" + bob.id
                        + ". Set one side, or both to the same object.");
    }

    @Test
    void deleting_the_inverse_side_frees_a_passport_that_was_not_loaded(SessionFactory orm, Session session) {
        session.delete(session.get(Citizen.class, adaId));
        session.commit();

        assertThat(orm.<Passport>fromTransaction(other -> other.get(Passport.class, passportId)).citizen)
                .isNull();
    }

    @Test
    void deleting_the_owning_side_empties_the_loaded_inverse_side(Session session) {
        Citizen ada = session.get(Citizen.class, adaId);
        session.delete(ada.passport());
        session.flush();

        assertThat(ada.passport()).isNull();
    }

    @Test
    void the_owning_side_cascades_to_its_target(SessionFactory orm, Session session) {
        Car car = new Car(new Engine(90));
        session.add(car);
        session.commit();
        session.delete(car);
        session.commit();

        assertThat(orm.<List<Engine>>fromTransaction(
                        other -> other.scalars(select(Engine.class)).all()))
                .isEmpty();
    }

    @Test
    void a_target_that_is_exchanged_is_an_orphan(SessionFactory orm, Session session) {
        Engine small = new Engine(50);
        Car car = new Car(small);
        session.add(car);
        session.commit();

        car.engine = new Engine(90);
        session.commit();

        assertThat(session.state(small)).isEqualTo(EntityState.DETACHED);
        assertThat(orm.<List<Engine>>fromTransaction(
                        other -> other.scalars(select(Engine.class)).all()))
                .extracting(Engine::power)
                .containsExactly(90);
    }

    @Test
    void a_target_that_moved_to_another_owner_is_no_orphan(SessionFactory orm, Session session) {
        Engine engine = new Engine(50);
        Car old = new Car(engine);
        Car next = new Car(new Engine(20));
        session.addAll(old, next);
        session.commit();

        next.engine = engine;
        old.engine = null;
        session.commit();

        assertThat(orm.<List<Engine>>fromTransaction(
                        other -> other.scalars(select(Engine.class)).all()))
                .extracting(Engine::power)
                .containsExactly(50);
    }
}
