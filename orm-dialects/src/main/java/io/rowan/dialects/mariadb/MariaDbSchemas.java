package io.rowan.dialects.mariadb;

import io.rowan.dialect.Identifiers;
import io.rowan.dialect.InlineCommentSchemas;
import io.rowan.dialect.TypeNames;
import io.rowan.schema.ForeignKey;
import io.rowan.schema.Index;
import io.rowan.schema.Table;

/** MariaDB's foreign keys may be missing when they are dropped, and its sequences stand among the tables. */
final class MariaDbSchemas extends InlineCommentSchemas {
    MariaDbSchemas(Identifiers identifiers, TypeNames types) {
        super(identifiers, types, "engine = InnoDB character set utf8mb4 collate " + MariaDbDialect.COLLATION);
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
    protected String part(Index index, Index.Part part) {
        return plain(index, part, "MariaDB");
    }
}
