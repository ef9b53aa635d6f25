package io.rowan.rendering;

import io.rowan.dialect.Dialect;
import io.rowan.dialects.mysql.MySqlDialect;
import io.rowan.dialects.tidb.TidbDialect;
import io.rowan.test.RenderingCompliance;

class TidbRenderingTest extends RenderingCompliance {
    @Override
    protected Dialect dialect() {
        return new TidbDialect(new MySqlDialect(), "8.0.11-TiDB-v7.5.0");
    }

    @Override
    protected String expected() {
        return ExpectedText.of("mysql.sql", "tidb.sql");
    }
}
