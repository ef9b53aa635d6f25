package io.rowan.rendering;

import io.rowan.dialect.Dialect;
import io.rowan.dialects.postgresql.PostgreSqlDialect;
import io.rowan.dialects.yugabytedb.YugabyteDialect;
import io.rowan.test.RenderingCompliance;

class YugabyteRenderingTest extends RenderingCompliance {
    @Override
    protected Dialect dialect() {
        return new YugabyteDialect(new PostgreSqlDialect(15));
    }

    @Override
    protected String expected() {
        return ExpectedText.of("postgresql.sql");
    }
}
