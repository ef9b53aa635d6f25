package io.rowan.test.compliance;

import static io.rowan.test.compliance.Words.col;
import static io.rowan.test.compliance.Words.eq;
import static io.rowan.test.compliance.Words.insert;
import static io.rowan.test.compliance.Words.items;

import io.rowan.dialect.Explanation;
import io.rowan.dialect.Feature;
import io.rowan.schema.Column;
import io.rowan.schema.Table;
import io.rowan.sql.SqlExpression;
import io.rowan.sql.SqlExpression.ArrayContains;
import io.rowan.sql.SqlExpression.JsonValue;
import io.rowan.sql.SqlExpression.Parameter;
import io.rowan.sql.SqlSelect;
import io.rowan.type.ArrayType;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Probes of documents, arrays and plans: by the dialect where it promises them, else by the words of those that do. */
final class DocumentProbes {
    private DocumentProbes() {}

    static void put(Map<Feature, Probe> probes) {
        probes.put(Feature.JSON_PATHS, DocumentProbes::paths);
        probes.put(Feature.ARRAYS, DocumentProbes::arrays);
        probes.put(Feature.EXPLAIN, DocumentProbes::plan);
    }

    private static void paths(Compliance test) throws SQLException {
        if (!test.dialect().supports(Feature.JSON_PATHS)) {
            Probe.anyOf(
                            "select json_value('{\"a\": 1}', '$.a') from t",
                            "select json_extract('{\"a\": 1}', '$.a') from t",
                            "select cast('{\"a\": 1}' as jsonb) #>> '{a}' from t",
                            "select (json '{\"a\": 1}').\"a\" from t")
                    .run(test);
            return;
        }
        Table probe = Table.of("probe", List.of(Column.of("held", test.types().json(), true)));
        test.database().create(probe);
        test.update(insert(probe, 1, "held"), "{\"a b\": [1, \"x\"]}");
        List<Object> path = List.of("a b", 1);
        SqlExpression found = new JsonValue(col("p.held"), path, 0, JsonValue.Kind.TEXT);
        List<?> texts =
                test.column(String.class, SqlSelect.of(items(found), Words.of(probe, "p"), null), (Object) path);
        Probe.require(texts.equals(List.of("x")), "the path leads to " + texts);
    }

    private static void arrays(Compliance test) throws SQLException {
        ArrayType<String> type = test.types().arrayOf(test.type(String.class));
        if (type == null) {
            Probe.require(!test.dialect().supports(Feature.ARRAYS), "there is no type of arrays");
            Probe.anyOf("select array[1, 2] from t").run(test);
            return;
        }
        Table probe = Table.of("probe", List.of(Column.of("held", type, true)));
        test.database().create(probe);
        test.update(insert(probe, 1, "held"), List.of("x", "y, {}"));
        SqlExpression has = new ArrayContains(col("p.held"), new Parameter(0, test.type(String.class)));
        SqlSelect select = SqlSelect.of(items(col("p.held")), Words.of(probe, "p"), has);
        Probe.require(
                test.database().column(type, select, "y, {}").equals(List.of(List.of("x", "y, {}"))),
                "the element is not found");
    }

    private static void plan(Compliance test) throws SQLException {
        Explanation explanation = test.dialect().explanation();
        SqlSelect select =
                SqlSelect.of(items(col("t.x")), Words.of(Probes.table(test), "t"), eq(col("t.y"), test.whole(0)));
        String sql = test.database().text(select);
        if (explanation != null) {
            explain(test, explanation.of(test.database().rendered(select)).text());
            return;
        }
        Probe.require(!test.dialect().supports(Feature.EXPLAIN), "the dialect knows no way");
        SQLException first = null;
        for (String prefix : List.of("explain ", "explain query plan ", "explain plan for ")) {
            try {
                explain(test, prefix + sql);
                return;
            } catch (SQLException e) {
                first = first == null ? e : first;
            }
        }
        throw first == null ? new SQLException("no way was tried") : first;
    }

    private static void explain(Compliance test, String sql) throws SQLException {
        try (PreparedStatement statement = test.database().connection().prepareStatement(sql)) {
            statement.setLong(1, 2);
            Probe.require(statement.execute(), "there is no answer");
        }
    }
}
