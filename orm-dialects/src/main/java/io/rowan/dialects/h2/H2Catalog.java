package io.rowan.dialects.h2;

import io.rowan.dialect.CatalogQueries;
import io.rowan.dialect.CatalogRules;

/** H2's information schema, which tells types as SQL and which indexes serve a key. */
final class H2Catalog {
    private static final CatalogQueries QUERIES = new CatalogQueries("""
            select c.table_schema, c.table_name, c.column_name,
                data_type_sql(c.table_schema, c.table_name, 'TABLE', c.dtd_identifier),
                case c.is_nullable when 'YES' then 1 else 0 end,
                case c.is_generated when 'ALWAYS' then 'generated always as (' || c.generation_expression || ')'
                    else c.column_default end,
                case c.is_identity when 'YES' then 1 else 0 end, c.remarks
            from information_schema.columns c
            join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
            where t.table_type = 'BASE TABLE' and c.table_schema <> 'INFORMATION_SCHEMA'
            order by c.table_schema, c.table_name, c.ordinal_position""", """
            select k.table_schema, k.table_name, k.constraint_name, substring(c.constraint_type from 1 for 1),
                k.column_name, t.table_schema, t.table_name, t.column_name, r.delete_rule,
                r.update_rule
            from information_schema.table_constraints c
            join information_schema.key_column_usage k
                on k.constraint_schema = c.constraint_schema and k.constraint_name = c.constraint_name
            left join information_schema.referential_constraints r
                on r.constraint_schema = c.constraint_schema and r.constraint_name = c.constraint_name
            left join information_schema.key_column_usage t
                on t.constraint_schema = r.unique_constraint_schema and t.constraint_name = r.unique_constraint_name
                and t.ordinal_position = k.position_in_unique_constraint
            where c.constraint_type in ('PRIMARY KEY', 'UNIQUE', 'FOREIGN KEY')
            order by k.table_schema, k.table_name, k.constraint_name, k.ordinal_position""", """
            select i.table_schema, i.table_name, i.index_name,
                case i.index_type_name when 'UNIQUE INDEX' then 1 else 0 end, c.column_name,
                case c.ordering_specification when 'DESC' then 1 else 0 end, 0, null
            from information_schema.indexes i
            join information_schema.index_columns c
                on c.index_schema = i.index_schema and c.index_name = i.index_name and c.table_name = i.table_name
            where not i.is_generated
            order by i.table_schema, i.table_name, i.index_name, c.ordinal_position""", """
            select sequence_schema, sequence_name, start_value, increment from information_schema.sequences""");
    static final CatalogRules RULES = CatalogRules.standard().with(QUERIES);

    private H2Catalog() {}
}
