package io.rowan.rendering;

import io.rowan.dialect.Dialect;
import io.rowan.dialects.cockroachdb.CockroachDialect;
import io.rowan.dialects.postgresql.PostgreSqlDialect;
import io.rowan.test.RenderingCompliance;

class CockroachRenderingTest extends RenderingCompliance {
    @Override
    protected Dialect dialect() {
        return new CockroachDialect(new PostgreSqlDialect(13), "CockroachDB CCL v23.2.1");
    }

    @Override
    protected String expected() {
        return ExpectedText.of("postgresql.sql");
    }
}
