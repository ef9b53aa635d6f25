package io.rowan.test.compliance;

import static io.rowan.test.compliance.Probe.anyOf;
import static io.rowan.test.compliance.Words.col;
import static io.rowan.test.compliance.Words.columns;
import static io.rowan.test.compliance.Words.insert;
import static io.rowan.test.compliance.Words.items;
import static io.rowan.test.compliance.Words.limited;
import static io.rowan.test.compliance.Words.onConflict;

import io.rowan.dialect.Feature;
import io.rowan.error.RowanException;
import io.rowan.schema.Column;
import io.rowan.schema.Table;
import io.rowan.sql.SqlSelect;
import java.math.BigInteger;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A probe for each capability, with the spellings of all databases that may have it. */
final class Probes {
    private static final Map<Feature, Probe> STATEMENTS = Map.ofEntries(
            Map.entry(Feature.SEQUENCES, anyOf("create sequence probe_numbers")),
            Map.entry(Feature.MULTI_ROW_INSERT, anyOf("insert into t (x, y) values (7, 1), (8, 2)")),
            Map.entry(Feature.NULLS_ORDERING, anyOf("select x from t order by y nulls last")),
            Map.entry(Feature.WINDOW_FUNCTIONS, anyOf("select row_number() over (order by x) from t")),
            Map.entry(Feature.ROW_VALUE_IN, anyOf("select x from t where (x, y) in ((1, 2), (3, 4))")),
            Map.entry(
                    Feature.UPSERT,
                    anyOf(
                            "insert into t (x, y) values (1, 3) on conflict (x) do update set y = 4",
                            "insert into t (x, y) values (1, 3) on duplicate key update y = 4",
                            "merge into t using (values (1, 3)) s (x, y) on (t.x = s.x)"
                                    + " when matched then update set y = s.y"
                                    + " when not matched then insert (x, y) values (s.x, s.y)",
                            "merge into t using (values (1, 3)) as s (x, y) on (t.x = s.x)"
                                    + " when matched then update set t.y = s.y",
                            "merge into t using dual on t.x = 1 when matched then update set t.y = 3",
                            "merge into t using sysibm.sysdummy1 on t.x = 1 when matched then update set t.y = 3")),
            Map.entry(
                    Feature.INSERT_RETURNING,
                    anyOf(
                            "insert into t (x, y) values (7, 1) returning x",
                            "select x from final table (insert into t (x, y) values (7, 1))",
                            "insert into t (x, y) output inserted.x values (7, 1)")),
            Map.entry(
                    Feature.UPDATE_RETURNING,
                    anyOf(
                            "update t set y = 3 returning x",
                            "select x from final table (update t set y = 3)",
                            "update t set y = 3 output inserted.x")),
            Map.entry(
                    Feature.DELETE_RETURNING,
                    anyOf(
                            "delete from t returning x",
                            "select x from old table (delete from t)",
                            "delete from t output deleted.x")),
            Map.entry(Feature.PARTIAL_INDEXES, anyOf("create index ix_probe on t (y) where y > 5")),
            Map.entry(Feature.COVERING_INDEXES, anyOf("create index ix_probe on t (y) include (x)")),
            Map.entry(
                    Feature.COMMENTS,
                    anyOf("comment on table t is 'a comment'", "alter table t comment = 'a comment'")),
            Map.entry(
                    Feature.ADD_FOREIGN_KEY,
                    anyOf("alter table t add constraint fk_probe foreign key (x) references t (x)")),
            Map.entry(
                    Feature.FORWARD_FOREIGN_KEY,
                    anyOf("create table probe (x bigint, foreign key (x) references later (x))")),
            Map.entry(
                    Feature.VIRTUAL_COLUMNS,
                    anyOf("create table probe (x bigint, y bigint generated always as (x + 1))")));

    private Probes() {}

    static Map<Feature, Probe> all() {
        Map<Feature, Probe> probes = new EnumMap<>(STATEMENTS);
        probes.put(Feature.CHECK_CONSTRAINTS, Probes::check);
        probes.put(Feature.ALTER_TABLE, Probes::alter);
        probes.put(Feature.IDENTITY, KeyProbes::identity);
        probes.put(Feature.IDENTITY_BATCH_KEYS, KeyProbes::batch);
        probes.put(Feature.NUL_CHARACTERS, test -> keep(test, String.class, "a\0b"));
        probes.put(Feature.NON_FINITE_NUMBERS, test -> keep(test, Double.class, Double.NaN));
        probes.put(Feature.LONG_NUMBERS, test -> keep(test, BigInteger.class, BigInteger.TEN.pow(29)));
        probes.put(Feature.ZERO_LIMIT, Probes::zeroLimit);
        TransactionProbes.put(probes);
        LockProbes.put(probes);
        ConstraintProbes.put(probes);
        ReferenceProbes.put(probes);
        return probes;
    }

    /** The table that all probes find. */
    static Table table(Words words) {
        return Table.of(
                "t",
                List.of(Column.of("x", words.type(Long.class), false), Column.of("y", words.type(Long.class), true)),
                "x");
    }

    private static void check(Compliance test) throws SQLException {
        test.database().run("create table probe (x bigint, constraint ck_probe check (x > 0))");
        boolean refused = false;
        try {
            test.database().run("insert into probe (x) values (-1)");
        } catch (RowanException e) {
            refused = true;
        }
        Probe.require(refused, "a row that breaks its check is taken");
    }

    /** A key is added, and dropped again by a word of any database. */
    private static void alter(Compliance test) throws SQLException {
        test.database().run("alter table t add constraint uq_probe unique (y)");
        anyOf("alter table t drop constraint uq_probe", "alter table t drop index uq_probe")
                .run(test);
    }

    private static void zeroLimit(Compliance test) throws SQLException {
        SqlSelect select = SqlSelect.of(items(col("t.x")), Words.of(table(test), "t"), null);
        List<?> found = test.column(Long.class, limited(select, test.whole(0), null), 0L);
        Probe.require(found.isEmpty(), "a limit of 0 gives " + found);
    }

    private static <T> void keep(Compliance test, Class<T> type, T value) throws SQLException {
        Table probe = Table.of("probe", List.of(Column.of("held", test.type(type), true)));
        test.database().create(probe);
        test.update(insert(probe, 1, "held"), value);
        List<?> found = test.column(type, SqlSelect.of(items(col("p.held")), Words.of(probe, "p"), null));
        Probe.require(found.contains(value), value + " comes back as " + found);
    }

    /** The dialect's own upsert, which must work where it promises one. */
    static void upsert(Compliance test) {
        Table table = table(test);
        test.update(onConflict(insert(table, 1, "x", "y"), columns(table, "x"), columns(table, "y")), 1L, 9L);
    }
}
