package io.rowan.rendering;

import io.rowan.dialect.Dialect;
import io.rowan.dialects.cockroachdb.CockroachDialect;
import io.rowan.dialects.postgresql.PostgresqlDialect;
import io.rowan.test.RenderingCompliance;

class CockroachRenderingTest extends RenderingCompliance {
    @Override
    protected Dialect dialect() {
        return new CockroachDialect(new PostgresqlDialect(13), "CockroachDB CCL v23.2.1");
    }

    @Override
    protected String expected() {
        return ExpectedText.of("postgresql.sql");
    }
}
