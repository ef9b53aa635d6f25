package io.rowan.dialects.sqlite;

import io.rowan.dialect.CatalogQueries;
import io.rowan.dialect.CatalogRules;

/**
 * SQLite's pragmas as tables. The names of keys are not kept. What is not told is read in the text that created a table or
 * index: whether ids are numbered, what computes a column, the condition of a partial index.
 */
final class SqliteCatalog {
    private static final String TABLES = "m.type = 'table' and m.name not like 'sqlite\\_%' escape '\\'";
    private static final CatalogQueries QUERIES = new CatalogQueries(
            """
            select null, m.name, c.name, c.type, 1 - c."notnull",
                case when c.hidden in (2, 3) then 'generated always as (null)' else c.dflt_value end,
                case when c.pk = 1 and lower(c.type) = 'integer' and lower(m.sql) like '%%autoincrement%%' then 1 else 0 end,
                null
            from sqlite_master m join pragma_table_xinfo(m.name) c
            where %s
            order by m.name, c.cid""".formatted(TABLES), """
            select * from (
                select null, m.name, '#p' as key, 'P', c.name, null, null, null, null, null, c.pk as position
                from sqlite_master m join pragma_table_xinfo(m.name) c
                where c.pk > 0 and %1$s
                union all
                select null, m.name, '#u' || i.name, 'U', c.name, null, null, null, null, null, c.seqno
                from sqlite_master m join pragma_index_list(m.name) i join pragma_index_info(i.name) c
                where i.origin = 'u' and %1$s
                union all
                select null, m.name, '#f' || f.id, 'F', f."from", null, f."table", f."to", f.on_delete, f.on_update, f.seq
                from sqlite_master m join pragma_foreign_key_list(m.name) f
                where %1$s)
            order by name, key, position""".formatted(TABLES), """
            select null, m.name, i.name, i."unique", c.name, c.desc, 0,
                case when i.partial = 1 then substr(s.sql, instr(lower(s.sql), ' where ') + 7) end,
                case when c.name is null then s.sql end
            from sqlite_master m join pragma_index_list(m.name) i join pragma_index_xinfo(i.name) c
            join sqlite_master s on s.type = 'index' and s.name = i.name
            where i.origin = 'c' and c.key = 1 and %s
            order by m.name, i.name, c.seqno""".formatted(TABLES), null, """
            select null, s.tbl_name, s.name, s.sql
            from sqlite_master s join sqlite_master m on m.name = s.tbl_name
            where %s and (s.type = 'trigger' or s.type = 'index' and exists (
                select 1 from pragma_index_info(s.name) c where c.cid = -2))
            order by s.rowid""".formatted(TABLES));
    static final CatalogRules RULES = CatalogRules.standard().with(QUERIES);

    private SqliteCatalog() {}
}
