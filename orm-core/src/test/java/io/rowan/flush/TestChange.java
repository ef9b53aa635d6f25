package io.rowan.flush;

import io.rowan.flush.RowChange.Kind;
import io.rowan.schema.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Builds a change, piece by piece. Handles of rows are plain objects; {@link Row} has a name for the assertions. */
final class TestChange {
    /** A row's handle. Equal to itself only. */
    static final class Row {
        private final String name;

        private Row(String name) {
            this.name = name;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private final Kind kind;
    private final Table table;
    private final Object row;
    private String shape = "all columns";
    private boolean keyFromDatabase;
    private final List<Reference> references = new ArrayList<>();
    private final List<Reference> left = new ArrayList<>();
    private final List<UniqueValue> claims = new ArrayList<>();
    private final List<UniqueValue> frees = new ArrayList<>();

    private TestChange(Kind kind, Table table, Object row) {
        this.kind = kind;
        this.table = table;
        this.row = row;
    }

    static Row row(String name) {
        return new Row(name);
    }

    static TestChange change(Kind kind, Table table, Object row) {
        return new TestChange(kind, table, row);
    }

    static TestChange insert(Table table, Row row) {
        return new TestChange(Kind.INSERT, table, row);
    }

    static TestChange update(Table table, Row row) {
        return new TestChange(Kind.UPDATE, table, row);
    }

    static TestChange delete(Table table, Row row) {
        return new TestChange(Kind.DELETE, table, row);
    }

    /** Builds all of them and plans. */
    static FlushPlan plan(TestChange... changes) {
        return FlushPlanner.plan(Arrays.stream(changes).map(TestChange::build).toList());
    }

    TestChange shape(String shape) {
        this.shape = shape;
        return this;
    }

    TestChange keyFromDatabase() {
        return keyFromDatabase(true);
    }

    TestChange keyFromDatabase(boolean fromDatabase) {
        keyFromDatabase = fromDatabase;
        return this;
    }

    /** Holds a foreign key that may not be null. */
    TestChange refersTo(Object target, String column) {
        references.add(Reference.of(column, target, false));
        return this;
    }

    /** Holds a foreign key that may be null for a while. */
    TestChange mayReferTo(Object target, String column) {
        references.add(Reference.of(column, target, true));
        return this;
    }

    TestChange leaves(Object target, String column) {
        left.add(Reference.of(column, target, false));
        return this;
    }

    TestChange claims(String constraint, Object value) {
        claims.add(new UniqueValue(constraint, List.of(value), false));
        return this;
    }

    TestChange frees(String constraint, Object value) {
        frees.add(new UniqueValue(constraint, List.of(value), false));
        return this;
    }

    RowChange build() {
        return new RowChange(
                kind, table, row, shape, new Dependencies(keyFromDatabase, references, left, claims, frees));
    }
}
