package io.rowan.dialect;

import io.rowan.error.MappingException;
import io.rowan.schema.Column;
import io.rowan.schema.ForeignKey;
import io.rowan.schema.Index;
import io.rowan.schema.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Renders schemas for databases whose tables carry their comments and options, whose identities are counted by {@code
 * auto_increment}, and whose literals escape by the backslash. They have neither partial nor covering indexes: without a
 * condition an index only grows larger, unless it is unique; then it would refuse other rows, so that is an error.
 */
public class InlineCommentSchemas extends SchemaRenderer {
    private final String options;

    /**
     * Makes the renderer.
     *
     * @param identifiers how names are written
     * @param types names the columns' types
     * @param options what stands behind the columns of a new table, such as its collation; empty for nothing
     */
    public InlineCommentSchemas(Identifiers identifiers, TypeNames types, String options) {
        super(identifiers, types);
        this.options = options;
    }

    @Override
    public String createTable(Table table, List<ForeignKey> foreignKeys) {
        return super.createTable(table, foreignKeys)
                + (options.isEmpty() ? "" : " " + options)
                + comment(table.comment());
    }

    @Override
    protected String column(Column column) {
        return super.column(column) + comment(column.comment());
    }

    private String comment(@Nullable String text) {
        return text == null ? "" : " comment " + literal(text);
    }

    @Override
    protected String identity() {
        return "auto_increment";
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
                            + ", but the database has no partial indexes and would refuse rows outside of it; make the"
                            + " index not unique or leave the condition away"));
        }
        return "";
    }

    @Override
    public List<String> comments(Table table) {
        return List.of();
    }

    @Override
    protected String literal(String text) {
        return super.literal(text.replace("\\", "\\\\"));
    }
}
