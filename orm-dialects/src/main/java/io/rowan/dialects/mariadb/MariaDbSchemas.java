package io.rowan.dialects.mariadb;

import io.rowan.dialect.Identifiers;
import io.rowan.dialect.SchemaRenderer;
import io.rowan.dialect.TypeNames;
import io.rowan.error.MappingException;
import io.rowan.schema.Column;
import io.rowan.schema.ForeignKey;
import io.rowan.schema.Index;
import io.rowan.schema.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * MariaDB's tables say their collation and carry their comments. It has neither partial nor covering indexes: without a
 * condition an index only grows larger, unless it is unique; then it would refuse other rows, so that is an error.
 */
final class MariaDbSchemas extends SchemaRenderer {
    MariaDbSchemas(Identifiers identifiers, TypeNames types) {
        super(identifiers, types);
    }

    @Override
    public String createTable(Table table, List<ForeignKey> foreignKeys) {
        return super.createTable(table, foreignKeys) + " engine = InnoDB character set utf8mb4 collate "
                + MariaDbDialect.COLLATION + comment(table.comment());
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
                            + ", but MariaDB has no partial indexes and would refuse rows outside of it; make the index not"
                            + " unique or leave the condition away"));
        }
        return "";
    }

    @Override
    public List<String> comments(Table table) {
        return List.of();
    }

    @Override
    public String dropForeignKey(Table table, ForeignKey key) {
        return "alter table if exists " + name(table) + " drop foreign key if exists " + quote(key.name());
    }

    @Override
    public String listSequences() {
        return "select table_schema, table_name from information_schema.tables where table_type = 'SEQUENCE'";
    }

    @Override
    protected String literal(String text) {
        return super.literal(text.replace("\\", "\\\\"));
    }
}
