package io.rowan.rendering;

import io.rowan.dialect.Dialect;
import io.rowan.dialects.mariadb.MariaDbDialect;
import io.rowan.test.RenderingCompliance;

class MariaDb102RenderingTest extends RenderingCompliance {
    @Override
    protected Dialect dialect() {
        return new MariaDbDialect(10, 2);
    }

    @Override
    protected String expected() {
        return ExpectedText.of("mariadb.sql", "mariadb-10.2.sql");
    }
}
