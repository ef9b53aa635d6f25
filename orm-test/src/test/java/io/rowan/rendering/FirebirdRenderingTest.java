package io.rowan.rendering;

import io.rowan.dialect.Dialect;
import io.rowan.examples.firebird.FirebirdDialect;
import io.rowan.test.RenderingCompliance;

// snippet: rendering
class FirebirdRenderingTest extends RenderingCompliance {
    @Override
    protected Dialect dialect() {
        return new FirebirdDialect(3);
    }

    @Override
    protected String expected() {
        return ExpectedText.of("firebird.sql");
    }
}
// end
