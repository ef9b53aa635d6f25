package io.rowan.test.compliance;

import static io.rowan.test.compliance.Probe.anyOf;
import static io.rowan.test.compliance.Words.col;
import static io.rowan.test.compliance.Words.columns;
import static io.rowan.test.compliance.Words.insert;
import static io.rowan.test.compliance.Words.items;
import static io.rowan.test.compliance.Words.onConflict;

import io.rowan.dialect.Feature;
import io.rowan.schema.Column;
import io.rowan.schema.Table;
import io.rowan.sql.SqlSelect;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A probe for each capability, with the spellings of all databases that may have it. */
final class Probes {
    private Probes() {}

    static Map<Feature, Probe> all() {
        Map<Feature, Probe> probes = new EnumMap<>(Feature.class);
        statements(probes);
        returning(probes);
        schema(probes);
        values(probes);
        TransactionProbes.put(probes);
        LockProbes.put(probes);
        ConstraintProbes.put(probes);
        return probes;
    }

    /** The table that all probes find. */
    static Table table(Words words) {
        return Table.of(
                "t",
                List.of(Column.of("x", words.type(Long.class), false), Column.of("y", words.type(Long.class), true)),
                "x");
    }

    private static void statements(Map<Feature, Probe> probes) {
        probes.put(Feature.SEQUENCES, anyOf("create sequence probe_numbers"));
        probes.put(Feature.MULTI_ROW_INSERT, anyOf("insert into t (x, y) values (7, 1), (8, 2)"));
        probes.put(Feature.NULLS_ORDERING, anyOf("select x from t order by y nulls last"));
        probes.put(Feature.WINDOW_FUNCTIONS, anyOf("select row_number() over (order by x) from t"));
        probes.put(Feature.ROW_VALUE_IN, anyOf("select x from t where (x, y) in ((1, 2), (3, 4))"));
        probes.put(
                Feature.UPSERT,
                anyOf(
                        "insert into t (x, y) values (1, 3) on conflict (x) do update set y = 4",
                        "insert into t (x, y) values (1, 3) on duplicate key update y = 4",
                        "merge into t using (values (1, 3)) s (x, y) on (t.x = s.x)"
                                + " when matched then update set y = s.y when not matched then insert (x, y) values (s.x, s.y)",
                        "merge into t using (values (1, 3)) as s (x, y) on (t.x = s.x)"
                                + " when matched then update set t.y = s.y",
                        "merge into t using dual on t.x = 1 when matched then update set t.y = 3",
                        "merge into t using sysibm.sysdummy1 on t.x = 1 when matched then update set t.y = 3"));
    }

    private static void returning(Map<Feature, Probe> probes) {
        probes.put(
                Feature.INSERT_RETURNING,
                anyOf(
                        "insert into t (x, y) values (7, 1) returning x",
                        "select x from final table (insert into t (x, y) values (7, 1))",
                        "insert into t (x, y) output inserted.x values (7, 1)"));
        probes.put(
                Feature.UPDATE_RETURNING,
                anyOf(
                        "update t set y = 3 returning x",
                        "select x from final table (update t set y = 3)",
                        "update t set y = 3 output inserted.x"));
        probes.put(
                Feature.DELETE_RETURNING,
                anyOf(
                        "delete from t returning x",
                        "select x from old table (delete from t)",
                        "delete from t output deleted.x"));
    }

    private static void schema(Map<Feature, Probe> probes) {
        String key = "foreign key (x) references ";
        probes.put(Feature.PARTIAL_INDEXES, anyOf("create index ix_probe on t (y) where y > 5"));
        probes.put(Feature.COVERING_INDEXES, anyOf("create index ix_probe on t (y) include (x)"));
        probes.put(Feature.COMMENTS, anyOf("comment on table t is 'a comment'", "alter table t comment = 'a comment'"));
        probes.put(Feature.ADD_FOREIGN_KEY, anyOf("alter table t add constraint fk_probe " + key + "t (x)"));
        probes.put(Feature.ALTER_TABLE, anyOf("alter table t add constraint uk_probe unique (y)"));
        probes.put(Feature.FORWARD_FOREIGN_KEY, anyOf("create table probe (x bigint, " + key + "later (x))"));
        probes.put(
                Feature.VIRTUAL_COLUMNS, anyOf("create table probe (x bigint, y bigint generated always as (x + 1))"));
        probes.put(Feature.CHECK_CONSTRAINTS, test -> {
            test.database().run("create table probe (x bigint, constraint ck_probe check (x > 0))");
            boolean refused = false;
            try {
                test.database().run("insert into probe (x) values (-1)");
            } catch (io.rowan.error.RowanException e) {
                refused = true;
            }
            Probe.require(refused, "a row that breaks its check is taken");
        });
    }

    private static void values(Map<Feature, Probe> probes) {
        probes.put(Feature.IDENTITY, KeyProbes::identity);
        probes.put(Feature.IDENTITY_BATCH_KEYS, KeyProbes::batch);
        probes.put(Feature.NUL_CHARACTERS, test -> keep(test, String.class, "a\0b"));
        probes.put(Feature.NON_FINITE_NUMBERS, test -> keep(test, Double.class, Double.NaN));
    }

    private static <T> void keep(Compliance test, Class<T> type, T value) throws java.sql.SQLException {
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
