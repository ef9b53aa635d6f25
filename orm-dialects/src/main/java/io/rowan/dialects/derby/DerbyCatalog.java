package io.rowan.dialects.derby;

import io.rowan.dialect.CatalogQueries;
import io.rowan.dialect.CatalogRules;
import java.util.Map;

/**
 * Derby's system tables. They tell the columns of an index as a text such as {@code UNIQUE BTREE (2 DESC, 1)}, in which
 * they are looked for by their numbers. A sequence that numbers rows belongs to the system.
 */
final class DerbyCatalog {
    /** The index, its table, a column of it, where its number stands in the text, and whether it runs downwards. */
    private static final String PARTS = """
            (select d.id, d.tableid, c.columnname, c.columnnumber,
                locate(', ' || rtrim(char(c.columnnumber)) || ',', d.list)
                    + locate(', ' || rtrim(char(c.columnnumber)) || ' DESC,', d.list) as place,
                case when locate(', ' || rtrim(char(c.columnnumber)) || ' DESC,', d.list) > 0 then 1 else 0 end
            from (select g.conglomerateid, g.tableid, ', ' || substr(cast(g.descriptor as varchar(1000)),
                    locate('(', cast(g.descriptor as varchar(1000))) + 1,
                    locate(')', cast(g.descriptor as varchar(1000)))
                        - locate('(', cast(g.descriptor as varchar(1000))) - 1) || ','
                from sys.sysconglomerates g join sys.systables t on t.tableid = g.tableid
                where g.isindex and t.tabletype = 'T') d (id, tableid, list)
            join sys.syscolumns c on c.referenceid = d.tableid
            where locate(', ' || rtrim(char(c.columnnumber)) || ',', d.list)
                + locate(', ' || rtrim(char(c.columnnumber)) || ' DESC,', d.list) > 0)
                as %1$s (id, tableid, name, number, place, down)""";

    private static final String ORDINAL = "(select count(*) from " + PARTS.formatted("%2$s")
            + " where %2$s.id = %1$s.id and %2$s.place <= %1$s.place)";
    private static final String TABLES = """
            sys.systables t join sys.sysschemas s on s.schemaid = t.schemaid and t.tabletype = 'T'""";
    private static final String RULE = """
            case %s when 'C' then 'CASCADE' when 'U' then 'SET NULL' else 'NO ACTION' end""";

    private static final CatalogQueries QUERIES = new CatalogQueries(
            """
            select s.schemaname, t.tablename, c.columnname,
                case when cast(c.columndatatype as varchar(200)) like '%% NOT NULL'
                    then substr(cast(c.columndatatype as varchar(200)), 1,
                        length(cast(c.columndatatype as varchar(200))) - 9)
                    else cast(c.columndatatype as varchar(200)) end,
                case when cast(c.columndatatype as varchar(200)) like '%% NOT NULL' then 0 else 1 end,
                case when c.autoincrementinc is not null then null
                    when cast(c.columndefault as varchar(32000)) like 'GENERATED ALWAYS AS %%'
                    then 'generated always as ' || substr(cast(c.columndefault as varchar(32000)), 21)
                    else cast(c.columndefault as varchar(32000)) end,
                case when c.autoincrementinc is null then 0 else 1 end, cast(null as varchar(1))
            from %s
            join sys.syscolumns c on c.referenceid = t.tableid
            order by 1, 2, c.columnnumber""".formatted(TABLES),
            """
            select s.schemaname, t.tablename, k.constraintname, k.type, p.name,
                cast(null as varchar(128)), cast(null as varchar(128)), cast(null as varchar(128)),
                cast(null as varchar(9)), cast(null as varchar(9)), p.place
            from %1$s
            join sys.sysconstraints k on k.tableid = t.tableid
            join sys.syskeys y on y.constraintid = k.constraintid
            join %2$s on p.id = y.conglomerateid
            union all
            select s.schemaname, t.tablename, k.constraintname, k.type, p.name, rs.schemaname, rt.tablename, q.name,
                %4$s, %5$s, p.place
            from %1$s
            join sys.sysconstraints k on k.tableid = t.tableid
            join sys.sysforeignkeys f on f.constraintid = k.constraintid
            join %2$s on p.id = f.conglomerateid
            join sys.syskeys y on y.constraintid = f.keyconstraintid
            join %3$s on q.id = y.conglomerateid
            join sys.systables rt on rt.tableid = q.tableid
            join sys.sysschemas rs on rs.schemaid = rt.schemaid
            where %6$s = %7$s
            order by 1, 2, 3, 11""".formatted(
                            TABLES,
                            PARTS.formatted("p"),
                            PARTS.formatted("q"),
                            RULE.formatted("f.deleterule"),
                            RULE.formatted("f.updaterule"),
                            ORDINAL.formatted("p", "o"),
                            ORDINAL.formatted("q", "r")),
            """
            select s.schemaname, t.tablename, g.conglomeratename,
                case when cast(g.descriptor as varchar(1000)) like 'UNIQUE%%' then 1 else 0 end, p.name, p.down, 0,
                cast(null as varchar(1)), p.place
            from %s
            join sys.sysconglomerates g on g.tableid = t.tableid
            join %s on p.id = g.conglomerateid
            where not g.isconstraint
            order by 1, 2, 3, 9""".formatted(TABLES, PARTS.formatted("p")),
            """
            select s.schemaname, q.sequencename, q.startvalue, q.increment
            from sys.syssequences q join sys.sysschemas s on s.schemaid = q.schemaid where s.schemaname <> 'SYS'""");

    static final CatalogRules RULES = CatalogRules.standard()
            .with(QUERIES)
            .withTypes(Map.of("varchar for bit data", "varbinary", "char for bit data", "binary"));

    private DerbyCatalog() {}
}
