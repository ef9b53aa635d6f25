package io.rowan.performance;

import io.rowan.test.RowanTest;

@RowanTest(
        entities = {},
        database = "h2")
class InMemoryStatementCountTest extends StatementCounts {}
