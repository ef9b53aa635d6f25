package io.rowan.rendering;

import io.rowan.dialect.Dialect;
import io.rowan.dialects.mariadb.MariaDbDialect;
import io.rowan.test.RenderingCompliance;

class MariaDbRenderingTest extends RenderingCompliance {
    @Override
    protected Dialect dialect() {
        return new MariaDbDialect(10, 11);
    }

    @Override
    protected String expected() {
        return ExpectedText.of("mariadb.sql");
    }
}
