package io.rowan.rendering;

import io.rowan.dialect.Dialect;
import io.rowan.dialects.postgresql.PostgreSqlDialect;
import io.rowan.test.RenderingCompliance;

class PostgreSqlRenderingTest extends RenderingCompliance {
    @Override
    protected Dialect dialect() {
        return new PostgreSqlDialect(18);
    }

    @Override
    protected String expected() {
        return ExpectedText.of("postgresql.sql");
    }
}
