package io.rowan.dialects.mysql;

import io.rowan.dialect.Identifiers;
import io.rowan.dialect.InlineCommentSchemas;
import io.rowan.dialect.TypeNames;
import io.rowan.error.MappingException;
import io.rowan.schema.ForeignKey;
import io.rowan.schema.Sequence;
import io.rowan.schema.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** MySQL drops foreign keys only when they are there, and has no sequences. */
final class MySqlSchemas extends InlineCommentSchemas {
    MySqlSchemas(Identifiers identifiers, TypeNames types, String options) {
        super(identifiers, types, options);
    }

    @Override
    public String dropForeignKey(Table table, ForeignKey key) {
        return "alter table " + name(table) + " drop foreign key " + quote(key.name());
    }

    @Override
    public String createSequence(Sequence sequence) {
        throw new MappingException(List.of("The sequence " + sequence.name()
                + " cannot be created: the database has no sequences. Use GenerationType.IDENTITY or"
                + " GenerationType.UUID."));
    }

    @Override
    public String dropSequence(Sequence sequence) {
        throw new MappingException(List.of("The sequence " + sequence.name()
                + " cannot be dropped: the database has no sequences. Use GenerationType.IDENTITY or"
                + " GenerationType.UUID."));
    }

    @Override
    public @Nullable String listSequences() {
        return null;
    }
}
