package io.rowan.rendering;

import io.rowan.dialect.Dialect;
import io.rowan.dialects.postgresql.PostgresqlDialect;
import io.rowan.test.RenderingCompliance;

class PostgresqlRenderingTest extends RenderingCompliance {
    @Override
    protected Dialect dialect() {
        return new PostgresqlDialect(18);
    }

    @Override
    protected String expected() {
        return ExpectedText.of("postgresql.sql");
    }
}
