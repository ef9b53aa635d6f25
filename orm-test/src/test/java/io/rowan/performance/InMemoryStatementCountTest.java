package io.rowan.performance;

import io.rowan.benchmarks.work.Workload;
import io.rowan.test.RowanTest;
import java.util.Map;

@RowanTest(
        entities = {},
        database = "h2")
class InMemoryStatementCountTest extends StatementCounts {
    /** H2 takes updates in lists of fifty rows; a batch would count as one, but runs row by row. */
    InMemoryStatementCountTest() {
        super(Map.of(Workload.UPDATE, 20, Workload.MIXED, 4));
    }
}
