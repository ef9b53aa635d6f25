package io.rowan.test.compliance;

import static io.rowan.test.compliance.Words.insert;

import io.rowan.dialect.Feature;
import io.rowan.error.IntegrityException;
import io.rowan.error.RowanException;
import io.rowan.schema.Column;
import io.rowan.schema.ForeignKey;
import io.rowan.schema.Table;
import io.rowan.schema.UniqueKey;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Probes of what a database refuses, of how it tells, and of long texts. */
final class ConstraintProbes {
    private static final int LONG = 100_000;

    private ConstraintProbes() {}

    static void put(Map<Feature, Probe> probes) {
        probes.put(Feature.FOREIGN_KEYS, ConstraintProbes::foreignKey);
        probes.put(Feature.SELF_REFERENCE_DELETE, ConstraintProbes::selfReference);
        probes.put(Feature.TEXT_LENGTHS, ConstraintProbes::length);
        probes.put(Feature.NUMBER_SIZES, ConstraintProbes::size);
        probes.put(Feature.CONSTRAINT_NAMES, test -> told(test, IntegrityException::constraint, "uq_probe"));
        probes.put(Feature.KEY_TABLE_NAMES, test -> told(test, IntegrityException::table, "probe"));
        probes.put(Feature.WRITE_AFTER_OTHERS, ConstraintProbes::writeAfterOthers);
        probes.put(Feature.LONG_PATTERNS, ConstraintProbes::pattern);
        probes.put(Feature.LONG_TEXT_COMPARISON, ConstraintProbes::longText);
        probes.put(Feature.GROUP_BY_ALIAS, Probe.anyOf("select x + 1 as v, count(*) from t group by v"));
    }

    private static Table referring(Compliance test) {
        return new Table(
                "probe",
                null,
                List.of(
                        Column.of("id", test.type(Long.class), false),
                        Column.of("parent_id", test.type(Long.class), true)),
                List.of("id"),
                List.of(new ForeignKey(
                        "fk_probe",
                        List.of("parent_id"),
                        "probe",
                        null,
                        List.of("id"),
                        ForeignKey.OnDelete.NO_ACTION,
                        ForeignKey.OnUpdate.NO_ACTION)),
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    private static void foreignKey(Compliance test) throws SQLException {
        Table probe = referring(test);
        test.database().create(probe, probe.foreignKeys());
        requireRefused(() -> test.update(insert(probe, 1, "id", "parent_id"), 1L, 2L), "a row without its parent");
        test.update(insert(probe, 1, "id", "parent_id"), 1L, null);
        test.update(insert(probe, 1, "id", "parent_id"), 2L, 1L);
        test.database().connection().setAutoCommit(false);
        test.database().run("delete from probe where id = 2", "delete from probe where id = 1");
        test.database().connection().commit();
    }

    private static void selfReference(Compliance test) {
        Table probe = referring(test);
        test.database().create(probe);
        test.update(insert(probe, 1, "id", "parent_id"), 1L, 1L);
        test.database().run("delete from probe");
    }

    private static Table unique(Compliance test) {
        Column text =
                new Column("held", test.type(String.class), true, new Column.Size(5, 0, 0), false, null, null, null);
        return new Table(
                "probe",
                null,
                List.of(text),
                List.of(),
                List.of(),
                List.of(new UniqueKey("uq_probe", List.of("held"))),
                List.of(),
                List.of(),
                null);
    }

    private static void length(Compliance test) throws SQLException {
        Table probe = unique(test);
        test.database().create(probe);
        requireRefused(() -> test.update(insert(probe, 1, "held"), "123456"), "six characters where five may be");
    }

    private static void size(Compliance test) throws SQLException {
        Column number = new Column(
                "held", test.type(BigDecimal.class), true, new Column.Size(0, 4, 2), false, null, null, null);
        Table probe = Table.of("probe", List.of(number));
        test.database().create(probe);
        requireRefused(
                () -> test.update(insert(probe, 1, "held"), new BigDecimal("123.00")), "three digits where two may be");
    }

    private static void told(Compliance test, Function<IntegrityException, @Nullable String> what, String name)
            throws SQLException {
        Table probe = unique(test);
        test.database().create(probe);
        test.update(insert(probe, 1, "held"), "a");
        try {
            test.update(insert(probe, 1, "held"), "a");
        } catch (IntegrityException e) {
            Probe.require(name.equalsIgnoreCase(what.apply(e)), "told is " + what.apply(e));
            return;
        }
        throw new SQLException("the same key was taken twice");
    }

    private static void writeAfterOthers(Compliance test) throws SQLException {
        ComplianceDatabase reader = test.another();
        Connection connection = reader.connection();
        connection.setAutoCommit(false);
        try {
            reader.rows(List.of(Long.class), "select y from t");
            test.database().run("update t set y = 5 where x = 1");
            reader.run("update t set y = 6 where x = 1");
        } finally {
            connection.rollback();
        }
    }

    private static Table texts(Compliance test) {
        Column text =
                new Column("held", test.type(String.class), true, new Column.Size(LONG, 0, 0), false, null, null, null);
        return Table.of("probe", List.of(Column.of("id", test.type(Long.class), false), text), "id");
    }

    private static void pattern(Compliance test) {
        Table probe = texts(test);
        test.database().create(probe);
        String text = "a".repeat(LONG);
        test.update(insert(probe, 1, "id", "held"), 1L, text);
        test.database().run("select id from probe where held like '" + text + "'");
    }

    private static void longText(Compliance test) {
        test.database().create(texts(test));
        test.database().run("select distinct held from probe order by held");
    }

    private static void requireRefused(Runnable work, String otherwise) throws SQLException {
        boolean refused = false;
        try {
            work.run();
        } catch (RowanException e) {
            refused = true;
        }
        Probe.require(refused, otherwise + " is taken");
    }
}
