package io.rowan.dialects.h2;

import io.rowan.dialect.Identifiers;
import io.rowan.dialect.SchemaRenderer;
import io.rowan.dialect.TypeNames;
import io.rowan.schema.Index;

/**
 * H2 has neither partial nor covering indexes, nor some of computed values. Without these an index only grows larger or
 * serves less, unless it is unique: then it would refuse other rows, so that is an error.
 */
final class H2Schemas extends SchemaRenderer {
    H2Schemas(Identifiers identifiers, TypeNames types) {
        super(identifiers, types);
    }

    @Override
    protected String part(Index index, Index.Part part) {
        return plain(index, part, "H2");
    }

    @Override
    protected String include(Index index) {
        return "";
    }

    @Override
    protected String condition(Index index) {
        return withoutCondition(index, "H2");
    }
}
