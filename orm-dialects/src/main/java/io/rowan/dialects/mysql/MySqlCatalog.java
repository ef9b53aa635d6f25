package io.rowan.dialects.mysql;

import io.rowan.dialect.CatalogQueries;
import io.rowan.dialect.CatalogRules;
import java.util.Map;
import java.util.Set;

/** MySQL's information schema. A foreign key's own index has its name, and so is known to serve it. */
final class MySqlCatalog {
    private static final CatalogQueries QUERIES = new CatalogQueries("""
            select c.table_schema, c.table_name, c.column_name, c.column_type,
                case c.is_nullable when 'YES' then 1 else 0 end,
                case when c.generation_expression <> '' then concat('generated always as (', c.generation_expression, ')',
                    case when c.extra like '%STORED%' then ' stored' else '' end)
                    when c.extra like '%DEFAULT_GENERATED%' then c.column_default
                    else quote(c.column_default) end,
                case when c.extra like '%auto_increment%' then 1 else 0 end, c.column_comment
            from information_schema.columns c
            join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
            where t.table_type = 'BASE TABLE'
                and c.table_schema not in ('information_schema', 'mysql', 'performance_schema', 'sys')
            order by c.table_schema, c.table_name, c.ordinal_position""", """
            select k.table_schema, k.table_name, k.constraint_name, substring(c.constraint_type, 1, 1), k.column_name,
                k.referenced_table_schema, k.referenced_table_name, k.referenced_column_name, r.delete_rule, r.update_rule
            from information_schema.key_column_usage k
            join information_schema.table_constraints c on c.constraint_schema = k.constraint_schema
                and c.constraint_name = k.constraint_name and c.table_name = k.table_name
            left join information_schema.referential_constraints r on r.constraint_schema = k.constraint_schema
                and r.constraint_name = k.constraint_name and r.table_name = k.table_name
            where k.table_schema not in ('information_schema', 'mysql', 'performance_schema', 'sys')
            order by k.table_schema, k.table_name, k.constraint_name, k.ordinal_position""", """
            select s.table_schema, s.table_name, s.index_name, 1 - s.non_unique, s.column_name,
                case s.collation when 'D' then 1 else 0 end, 0, null, s.expression
            from information_schema.statistics s
            where s.table_schema not in ('information_schema', 'mysql', 'performance_schema', 'sys')
            order by s.table_schema, s.table_name, s.index_name, s.seq_in_index""", null);
    static final CatalogRules RULES = CatalogRules.standard()
            .with(QUERIES)
            .withTypes(Map.of("tinyint(1)", "boolean", "tinyint(4)", "tinyint"))
            .withoutSizes(Set.of("integer", "bigint", "smallint", "mediumint"))
            .withDefaults(Map.of("true", "1", "false", "0"));

    private MySqlCatalog() {}
}
