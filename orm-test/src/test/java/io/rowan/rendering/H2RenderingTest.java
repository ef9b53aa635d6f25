package io.rowan.rendering;

import io.rowan.dialect.Dialect;
import io.rowan.dialects.h2.H2Dialect;
import io.rowan.test.RenderingCompliance;

class H2RenderingTest extends RenderingCompliance {
    @Override
    protected Dialect dialect() {
        return new H2Dialect();
    }

    @Override
    protected String expected() {
        return ExpectedText.of("h2.sql");
    }
}
