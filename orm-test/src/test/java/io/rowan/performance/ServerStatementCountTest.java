package io.rowan.performance;

import io.rowan.test.RowanTest;

@RowanTest(
        entities = {},
        database = "postgresql")
class ServerStatementCountTest extends StatementCounts {}
