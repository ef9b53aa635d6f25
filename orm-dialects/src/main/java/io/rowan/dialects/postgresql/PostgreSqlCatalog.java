package io.rowan.dialects.postgresql;

import io.rowan.dialect.CatalogQueries;
import io.rowan.dialect.CatalogRules;

/** PostgreSQL's own catalog. A serial column is no identity; its sequence belongs to it and is not told. */
final class PostgreSqlCatalog {
    private static final String USERS = "n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'";
    private static final CatalogQueries QUERIES =
            new CatalogQueries("""
            select n.nspname, c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
                case when a.attnotnull then 0 else 1 end,
                case a.attgenerated
                    when 's' then 'generated always as (' || pg_get_expr(d.adbin, d.adrelid) || ') stored'
                    when 'v' then 'generated always as (' || pg_get_expr(d.adbin, d.adrelid) || ')'
                    else pg_get_expr(d.adbin, d.adrelid) end,
                case when a.attidentity <> '' then 1 else 0 end, col_description(c.oid, a.attnum)
            from pg_attribute a
            join pg_class c on c.oid = a.attrelid
            join pg_namespace n on n.oid = c.relnamespace
            left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
            where c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped and %s
            order by n.nspname, c.relname, a.attnum""".formatted(USERS), """
            select n.nspname, c.relname, k.conname, upper(k.contype::text), a.attname,
                tn.nspname, t.relname, ta.attname,
                case k.confdeltype when 'c' then 'CASCADE' when 'n' then 'SET NULL' else 'NO ACTION' end,
                case k.confupdtype when 'c' then 'CASCADE' else 'NO ACTION' end
            from pg_constraint k
            join pg_class c on c.oid = k.conrelid
            join pg_namespace n on n.oid = c.relnamespace
            cross join lateral unnest(k.conkey) with ordinality as p(attnum, position)
            join pg_attribute a on a.attrelid = c.oid and a.attnum = p.attnum
            left join pg_class t on t.oid = k.confrelid
            left join pg_namespace tn on tn.oid = t.relnamespace
            left join pg_attribute ta on ta.attrelid = t.oid and ta.attnum = k.confkey[p.position]
            where k.contype in ('p', 'u', 'f') and %s
            order by n.nspname, c.relname, k.conname, p.position""".formatted(USERS), """
            select n.nspname, c.relname, i.relname, case when x.indisunique then 1 else 0 end, a.attname,
                case when p.position <= x.indnkeyatts and x.indoption[p.position - 1] & 1 = 1 then 1 else 0 end,
                case when p.position > x.indnkeyatts then 1 else 0 end, pg_get_expr(x.indpred, x.indrelid)
            from pg_index x
            join pg_class c on c.oid = x.indrelid
            join pg_class i on i.oid = x.indexrelid
            join pg_namespace n on n.oid = c.relnamespace
            cross join lateral unnest(x.indkey::int2[]) with ordinality as p(attnum, position)
            left join pg_attribute a on a.attrelid = c.oid and a.attnum = p.attnum and p.attnum > 0
            where not exists (select 1 from pg_constraint k where k.conindid = x.indexrelid
                and k.contype in ('p', 'u', 'x')) and %s
            order by n.nspname, c.relname, i.relname, p.position""".formatted(USERS), """
            select n.nspname, c.relname, s.seqstart, s.seqincrement
            from pg_sequence s
            join pg_class c on c.oid = s.seqrelid
            join pg_namespace n on n.oid = c.relnamespace
            where not exists (select 1 from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid
                and d.deptype in ('a', 'i')) and %s""".formatted(USERS));
    static final CatalogRules RULES = CatalogRules.standard().with(QUERIES);

    private PostgreSqlCatalog() {}
}
