package io.rowan.test.compliance;

import static io.rowan.test.compliance.Probe.anyOf;

import io.rowan.dialect.Feature;
import io.rowan.error.RowanException;
import io.rowan.schema.Table;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Probes of what foreign keys do, and of dropping tables. */
final class ReferenceProbes {
    private ReferenceProbes() {}

    static void put(Map<Feature, Probe> probes) {
        probes.put(Feature.UPDATE_CASCADE, ReferenceProbes::updateCascade);
        probes.put(
                Feature.MIXED_DELETE_RULES,
                anyOf("create table probe (x bigint, y bigint,"
                        + " constraint fk_one foreign key (x) references t (x) on delete cascade,"
                        + " constraint fk_two foreign key (y) references t (x) on delete set null)"));
        probes.put(Feature.CONDITIONAL_DROP, ReferenceProbes::drop);
    }

    private static void updateCascade(Compliance test) throws SQLException {
        test.database()
                .run(
                        "create table probe (x bigint,"
                                + " constraint fk_probe foreign key (x) references t (x) on update cascade)",
                        "insert into probe (x) values (1)",
                        "update t set x = 9 where x = 1");
        List<?> found = test.database().rows(List.of(Long.class), "select x from probe");
        Probe.require(found.equals(List.of(List.of(9L))), "the row that refers to 1, which is 9 now, holds " + found);
    }

    /** By the words of most databases, and by those of the dialect. */
    private static void drop(Compliance test) {
        try {
            test.database().run("drop table if exists probe");
        } catch (RowanException e) {
            Table missing = Table.of("probe", Probes.table(test).columns(), "x");
            test.database().run(test.dialect().schemaRenderer().dropTable(missing));
        }
    }
}
