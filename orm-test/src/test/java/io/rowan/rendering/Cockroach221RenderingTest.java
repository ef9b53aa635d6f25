package io.rowan.rendering;

import io.rowan.dialect.Dialect;
import io.rowan.dialects.cockroachdb.CockroachDialect;
import io.rowan.dialects.postgresql.PostgreSqlDialect;
import io.rowan.test.RenderingCompliance;

class Cockroach221RenderingTest extends RenderingCompliance {
    @Override
    protected Dialect dialect() {
        return new CockroachDialect(new PostgreSqlDialect(13), "CockroachDB CCL v22.1.0");
    }

    @Override
    protected String expected() {
        return ExpectedText.of("postgresql.sql", "cockroachdb-22.1.sql");
    }
}
