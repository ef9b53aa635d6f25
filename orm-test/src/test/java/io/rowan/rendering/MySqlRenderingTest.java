package io.rowan.rendering;

import io.rowan.dialect.Dialect;
import io.rowan.dialects.mysql.MySqlDialect;
import io.rowan.test.RenderingCompliance;

class MySqlRenderingTest extends RenderingCompliance {
    @Override
    protected Dialect dialect() {
        return new MySqlDialect();
    }

    @Override
    protected String expected() {
        return ExpectedText.of("mysql.sql");
    }
}
