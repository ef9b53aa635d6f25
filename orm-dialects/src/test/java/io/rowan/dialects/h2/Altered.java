package io.rowan.dialects.h2;

import static io.rowan.dialects.h2.TestDatabase.DIALECT;

import io.rowan.dialect.Dialect;
import io.rowan.dialect.ErrorTranslator;
import io.rowan.dialect.Feature;
import io.rowan.dialect.Identifiers;
import io.rowan.dialect.InsertStrategy;
import io.rowan.dialect.SchemaRenderer;
import io.rowan.dialect.SqlRenderer;
import io.rowan.type.TypeRegistry;

/** The dialect, for tests that alter a part of it. */
interface Altered extends Dialect {
    @Override
    default String name() {
        return DIALECT.name();
    }

    @Override
    default boolean supports(Feature feature) {
        return DIALECT.supports(feature);
    }

    @Override
    default TypeRegistry types() {
        return DIALECT.types();
    }

    @Override
    default Identifiers identifiers() {
        return DIALECT.identifiers();
    }

    @Override
    default SqlRenderer renderer() {
        return DIALECT.renderer();
    }

    @Override
    default SchemaRenderer schemaRenderer() {
        return DIALECT.schemaRenderer();
    }

    @Override
    default ErrorTranslator errors() {
        return DIALECT.errors();
    }

    @Override
    default InsertStrategy inserts() {
        return DIALECT.inserts();
    }
}
