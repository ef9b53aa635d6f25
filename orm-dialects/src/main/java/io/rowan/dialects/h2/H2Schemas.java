package io.rowan.dialects.h2;

import io.rowan.dialect.Identifiers;
import io.rowan.dialect.SchemaRenderer;
import io.rowan.dialect.TypeNames;
import io.rowan.error.MappingException;
import io.rowan.schema.Index;
import java.util.List;

/**
 * H2 has neither partial nor covering indexes. Without a condition an index only grows larger, unless it is unique: then
 * it would refuse other rows, so that is an error.
 */
final class H2Schemas extends SchemaRenderer {
    H2Schemas(Identifiers identifiers, TypeNames types) {
        super(identifiers, types);
    }

    @Override
    protected String include(Index index) {
        return "";
    }

    @Override
    protected String condition(Index index) {
        if (index.unique() && index.where() != null) {
            throw new MappingException(
                    List.of("The unique index " + index.name() + " has the condition " + index.where()
                            + ", but H2 has no partial indexes and would refuse rows outside of it; make the index not unique"
                            + " or leave the condition away"));
        }
        return "";
    }
}
