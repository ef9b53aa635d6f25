package io.rowan.performance;

import io.rowan.benchmarks.work.Workload;
import io.rowan.test.RowanTest;
import java.util.Map;

@RowanTest(
        entities = {},
        database = "postgresql")
class ServerStatementCountTest extends StatementCounts {
    /** PostgreSQL takes updates as arrays, and single rows of a flush together. */
    ServerStatementCountTest() {
        super(Map.of(Workload.UPDATE, 1, Workload.MIXED, 2));
    }
}
