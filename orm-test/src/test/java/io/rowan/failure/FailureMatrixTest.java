package io.rowan.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.SessionFactory;
import io.rowan.dialect.Dialect;
import io.rowan.dialect.Feature;
import io.rowan.model.Badge;
import io.rowan.model.Branch;
import io.rowan.model.Employee;
import io.rowan.model.Note;
import io.rowan.model.Skill;
import io.rowan.model.Task;
import io.rowan.test.Fault;
import io.rowan.test.FaultPoint;
import io.rowan.test.JdbcFaults;
import io.rowan.test.RowanTest;
import io.rowan.test.TestDatabase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Lets one unit of work fail at every place where it meets the database, in every way, and looks at what is left. What is
 * found is the table of {@code docs/failures.md}.
 */
@RowanTest(entities = {Branch.class, Employee.class, Task.class, Skill.class, Badge.class, Note.class})
class FailureMatrixTest {
    /** Set to rewrite the tables of the file. */
    static final String WRITE = "rowan.failures.write";

    @Test
    void every_failure_is_told_and_leaves_rows_objects_session_and_pool_intact(
            SessionFactory orm, JdbcFaults faults, Dialect dialect, TestDatabase database) {
        Set<Feature> features =
                Arrays.stream(Feature.values()).filter(dialect::supports).collect(Collectors.toSet());
        Trial trial = new Trial(orm, faults, features);
        Map<FaultPoint, Integer> counts = new EnumMap<>(FaultPoint.class);
        List<String> outcomes = new ArrayList<>();
        for (FaultPoint point : FaultPoint.values()) {
            int count = point == FaultPoint.ROLLBACK ? 1 : trial.count(point);
            counts.put(point, count);
            for (Fault fault : Fault.values()) {
                outcomes.addAll(FailureTable.lines(point, fault, outcomes(trial, point, fault, count)));
            }
        }
        assertThat(outcomes).as("what breaks the promise is marked").noneMatch(each -> each.contains("**"));
        orm.close();
        assertThat(faults.openConnections()).isZero();
        compare(outcomes, counts, FailureTable.places(database.name(), counts));
    }

    private static List<Outcome> outcomes(Trial trial, FaultPoint point, Fault fault, int count) {
        List<Outcome> outcomes = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            outcomes.add(point == FaultPoint.ROLLBACK ? trial.rollback(fault) : trial.commit(point, number, fault));
        }
        return outcomes;
    }

    private static void compare(List<String> outcomes, Map<FaultPoint, Integer> counts, String places) {
        if (System.getProperty(WRITE) != null) {
            FailureTable.write(outcomes, places);
        }
        String remedy = "docs/failures.md says something else; rewrite it with"
                + " mvn verify -Dtest=FailureMatrixTest -Dsurefire.failIfNoSpecifiedTests=false -D" + WRITE;
        List<String> expected = FailureTable.outcomes().stream()
                .filter(line -> counts.entrySet().stream()
                        .anyMatch(each -> each.getValue() > 0 && FailureTable.isAbout(line, each.getKey())))
                .toList();
        assertThat(outcomes).as(remedy).isEqualTo(expected);
        assertThat(FailureTable.places()).as(remedy).contains(places);
    }
}
