package io.rowan.test;

import io.rowan.dialect.BoundSql;
import io.rowan.dialect.Dialect;
import io.rowan.dialect.RenderedSql;
import io.rowan.error.RowanException;
import io.rowan.sql.SqlExpression.ColumnReference;
import io.rowan.sql.SqlExpression.Parameter;
import io.rowan.sql.SqlStatement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** What a dialect writes for the fixed samples, each under its name, in the form in which it is expected. */
final class Samples {
    static final String REFUSED = "refused: ";
    private final Dialect dialect;
    private final SampleTables tables;
    private final Map<String, Supplier<List<String>>> written = new LinkedHashMap<>();

    private Samples(Dialect dialect) {
        this.dialect = dialect;
        this.tables = new SampleTables(dialect);
    }

    /** All samples by name; each is written when its text is asked for. */
    static Map<String, Supplier<List<String>>> of(Dialect dialect) {
        Samples samples = new Samples(dialect);
        new SelectSamples(samples).add();
        new LockSamples(samples).add();
        new ExpressionSamples(samples).add();
        new WriteSamples(samples).add();
        new SchemaSamples(samples, dialect.schemaRenderer()).add();
        samples.texts("connection setup", dialect::connectionSetup);
        return samples.written;
    }

    SampleTables tables() {
        return tables;
    }

    void select(String name, SampleSelect select) {
        statement(name, select.build());
    }

    void statement(String name, SqlStatement statement) {
        texts(name, () -> texts(dialect.renderer().render(statement)));
    }

    void text(String name, Supplier<String> text) {
        texts(name, () -> List.of(text.get()));
    }

    void texts(String name, Supplier<List<String>> texts) {
        Supplier<List<String>> guarded = () -> refusable(texts);
        if (written.put(name, guarded) != null) {
            throw new IllegalArgumentException("Two samples are called " + name);
        }
    }

    private static List<String> refusable(Supplier<List<String>> texts) {
        try {
            return texts.get();
        } catch (RowanException e) {
            return List.of(REFUSED + e.getMessage());
        }
    }

    /** The parameters are told where they do not stand in the order of their values. */
    private static List<String> texts(RenderedSql sql) {
        List<String> all = new ArrayList<>();
        sql.before().forEach(each -> all.add("before: " + text(each)));
        List<Integer> parameters =
                sql.parameters().stream().map(Parameter::index).toList();
        boolean inOrder =
                parameters.equals(IntStream.range(0, parameters.size()).boxed().toList());
        all.add(inOrder ? sql.text() : sql.text() + " -- values " + parameters);
        sql.after().forEach(each -> all.add("after: " + each));
        if (sql.count() != null) {
            all.add("count: " + sql.count());
        }
        return all;
    }

    private static String text(BoundSql before) {
        String values = before.values().isEmpty() ? "" : " -- " + before.values();
        return before.sql().text() + values;
    }

    Parameter text(int index) {
        return new Parameter(index, tables.type(String.class));
    }

    Parameter whole(int index) {
        return new Parameter(index, tables.type(Integer.class));
    }

    Parameter large(int index) {
        return new Parameter(index, tables.type(Long.class));
    }

    /** {@code u.name} from "u.name", an unqualified column from "name". */
    static ColumnReference column(String path) {
        int dot = path.indexOf('.');
        return dot < 0
                ? new ColumnReference(null, path)
                : new ColumnReference(path.substring(0, dot), path.substring(dot + 1));
    }
}
