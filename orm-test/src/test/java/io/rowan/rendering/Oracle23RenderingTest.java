package io.rowan.rendering;

import io.rowan.dialect.Dialect;
import io.rowan.dialects.oracle.OracleDialect;
import io.rowan.test.RenderingCompliance;

class Oracle23RenderingTest extends RenderingCompliance {
    @Override
    protected Dialect dialect() {
        return new OracleDialect(23);
    }

    @Override
    protected String expected() {
        return ExpectedText.of("oracle-23.sql");
    }
}
