package io.rowan.rendering;

import io.rowan.dialect.Dialect;
import io.rowan.dialects.db2.Db2Dialect;
import io.rowan.test.RenderingCompliance;

class Db2RenderingTest extends RenderingCompliance {
    @Override
    protected Dialect dialect() {
        return new Db2Dialect();
    }

    @Override
    protected String expected() {
        return ExpectedText.of("db2.sql");
    }
}
