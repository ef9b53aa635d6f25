package io.rowan.dialects.hsqldb;

import io.rowan.dialect.CatalogQueries;
import io.rowan.dialect.CatalogRules;
import java.util.Map;

/** HSQLDB's information schema, in which an index serves each key and no index runs downwards, as indeed none does. */
final class HsqldbCatalog {
    private static final CatalogQueries QUERIES = new CatalogQueries("""
            select c.table_schema, c.table_name, c.column_name, c.dtd_identifier,
                case c.is_nullable when 'YES' then 1 else 0 end,
                case c.is_generated when 'ALWAYS' then 'generated always as (' || c.generation_expression || ')'
                    else c.column_default end,
                case c.is_identity when 'YES' then 1 else 0 end, s.remarks
            from information_schema.columns c
            join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
            join information_schema.system_columns s on s.table_schem = c.table_schema
                and s.table_name = c.table_name and s.column_name = c.column_name
            where t.table_type = 'BASE TABLE' and c.table_schema not in ('INFORMATION_SCHEMA', 'SYSTEM_LOBS')
            order by c.table_schema, c.table_name, c.ordinal_position""", """
            select k.table_schema, k.table_name, k.constraint_name, substring(c.constraint_type from 1 for 1),
                k.column_name, t.table_schema, t.table_name, t.column_name, r.delete_rule, r.update_rule
            from information_schema.table_constraints c
            join information_schema.key_column_usage k
                on k.constraint_schema = c.constraint_schema and k.constraint_name = c.constraint_name
            left join information_schema.referential_constraints r
                on r.constraint_schema = c.constraint_schema and r.constraint_name = c.constraint_name
            left join information_schema.key_column_usage t
                on t.constraint_schema = r.unique_constraint_schema and t.constraint_name = r.unique_constraint_name
                and t.ordinal_position = k.position_in_unique_constraint
            where c.constraint_type in ('PRIMARY KEY', 'UNIQUE', 'FOREIGN KEY')
                and c.table_schema not in ('INFORMATION_SCHEMA', 'SYSTEM_LOBS')
            order by k.table_schema, k.table_name, k.constraint_name, k.ordinal_position""", """
            select i.table_schem, i.table_name, i.index_name, case when i.non_unique then 0 else 1 end, i.column_name,
                case i.asc_or_desc when 'D' then 1 else 0 end, 0, null
            from information_schema.system_indexinfo i
            where i.table_schem not in ('INFORMATION_SCHEMA', 'SYSTEM_LOBS') and not exists (
                select 1 from information_schema.table_constraints c
                where c.table_schema = i.table_schem and c.table_name = i.table_name
                    and c.constraint_name = i.index_name)
            order by i.table_schem, i.table_name, i.index_name, i.ordinal_position""", """
            select sequence_schema, sequence_name, start_value, increment from information_schema.sequences
            where sequence_schema <> 'SYSTEM_LOBS'""");
    /** Without digits of its own a timestamp has six, and is told so. */
    static final CatalogRules RULES = CatalogRules.standard()
            .with(QUERIES)
            .withoutDirections()
            .withTypes(Map.of("timestamp(6)", "timestamp", "timestamp(6)withtimezone", "timestamp with time zone"));

    private HsqldbCatalog() {}
}
