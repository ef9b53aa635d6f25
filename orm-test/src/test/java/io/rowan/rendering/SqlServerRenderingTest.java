package io.rowan.rendering;

import io.rowan.dialect.Dialect;
import io.rowan.dialects.sqlserver.SqlServerDialect;
import io.rowan.test.RenderingCompliance;

class SqlServerRenderingTest extends RenderingCompliance {
    @Override
    protected Dialect dialect() {
        return new SqlServerDialect();
    }

    @Override
    protected String expected() {
        return ExpectedText.of("sqlserver.sql");
    }
}
