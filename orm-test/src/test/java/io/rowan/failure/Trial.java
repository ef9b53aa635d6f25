package io.rowan.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.rowan.EntityState;
import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.dialect.Feature;
import io.rowan.model.Thing;
import io.rowan.test.Fault;
import io.rowan.test.FaultPoint;
import io.rowan.test.JdbcFaults;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Runs the scenario again and again, each time with one fault. */
final class Trial {
    private final SessionFactory orm;
    private final JdbcFaults faults;
    private final Set<Feature> features;
    private final Map<FaultPoint, Integer> counts = new EnumMap<>(FaultPoint.class);
    private final List<String> done;

    Trial(SessionFactory orm, JdbcFaults faults, Set<Feature> features) {
        this.orm = orm;
        this.faults = faults;
        this.features = features;
        this.done = whole();
    }

    /** What the database holds when nothing fails. */
    private List<String> whole() {
        Company.found(orm);
        try (Session session = orm.openSession()) {
            Scenario scenario = new Scenario(features);
            scenario.prepare(orm, session);
            faults.clear();
            scenario.run(session);
        }
        for (FaultPoint point : FaultPoint.values()) {
            counts.put(point, faults.count(point));
        }
        return read();
    }

    private List<String> read() {
        return orm.fromTransaction(Books::objects);
    }

    int count(FaultPoint point) {
        return counts.getOrDefault(point, 0);
    }

    /** The scenario, ended by a commit, with a fault in it. */
    Outcome commit(FaultPoint point, int number, Fault fault) {
        return run(point, number, fault, (scenario, session) -> scenario.run(session));
    }

    /** The scenario, ended by a rollback that fails. */
    Outcome rollback(Fault fault) {
        return run(FaultPoint.ROLLBACK, 1, fault, (scenario, session) -> {
            scenario.work(session);
            session.rollback();
        });
    }

    private Outcome run(FaultPoint point, int number, Fault fault, BiConsumer<Scenario, Session> work) {
        Company.found(orm);
        List<String> before = Books.rows(orm);
        Outcome outcome;
        try (Session session = orm.openSession()) {
            Scenario scenario = new Scenario(features);
            Picture picture = Picture.of(session, scenario.prepare(orm, session));
            faults.failAt(point, number, fault);
            Throwable thrown = catchThrowable(() -> work.accept(scenario, session));
            boolean struck = faults.struck();
            faults.clear();
            assertThat(struck).as("%s %d, %s", point, number, fault).isTrue();
            session.rollback();
            boolean unwritten = Books.rows(orm).equals(before);
            outcome = new Outcome(
                    thrown == null ? "none" : thrown.getClass().getSimpleName(),
                    unwritten ? "nothing written" : read().equals(done) ? "all written" : "**partly written**",
                    objects(session, scenario, picture),
                    usable(session, scenario, unwritten),
                    connections());
        }
        return outcome;
    }

    private static String objects(Session session, Scenario scenario, Picture picture) {
        List<String> differences = new ArrayList<>(picture.differences(session));
        for (Thing each : scenario.made()) {
            if (session.state(each) != EntityState.TRANSIENT) {
                differences.add("new " + each.getLabel() + " is " + session.state(each));
            }
        }
        return differences.isEmpty() ? "as before" : "**" + differences + "**";
    }

    /** Reads everything like a fresh session, and does the work that had failed. */
    private String usable(Session session, Scenario scenario, boolean unwritten) {
        if (!Books.objects(session).equals(read())) {
            return "**reads other values than a fresh session**";
        }
        if (unwritten) {
            scenario.again();
            scenario.run(session);
            if (!read().equals(done)) {
                return "**writes something else when the work is done again**";
            }
        }
        session.rollback();
        return "goes on";
    }

    private String connections() {
        int used = orm.pool().status().checkedOut();
        return used == 0 ? "all back" : "**" + used + " lost**";
    }
}
