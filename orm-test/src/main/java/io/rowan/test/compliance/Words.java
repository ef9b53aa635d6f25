package io.rowan.test.compliance;

import io.rowan.schema.Column;
import io.rowan.schema.Table;
import io.rowan.sql.Relation;
import io.rowan.sql.SqlExpression;
import io.rowan.sql.SqlExpression.Aggregate;
import io.rowan.sql.SqlExpression.ColumnReference;
import io.rowan.sql.SqlExpression.Comparison;
import io.rowan.sql.SqlExpression.Comparison.Operator;
import io.rowan.sql.SqlExpression.Function;
import io.rowan.sql.SqlExpression.Parameter;
import io.rowan.sql.SqlSelect;
import io.rowan.sql.SqlSelect.Item;
import io.rowan.sql.SqlSelect.Order;
import io.rowan.sql.SqlStatement.Conflict;
import io.rowan.sql.SqlStatement.Insert;
import io.rowan.type.ColumnType;
import io.rowan.type.TypeRegistry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Short words for statement trees with the types of a dialect. */
interface Words {
    /** The dialect's types. */
    TypeRegistry types();

    @SuppressWarnings("unchecked")
    default <T> ColumnType<T> type(Class<T> javaType) {
        return (ColumnType<T>) Objects.requireNonNull(types().find(javaType), javaType::getName);
    }

    /** {@code u.name} from "u.name", an unqualified column from "name". */
    static ColumnReference col(String path) {
        int dot = path.indexOf('.');
        return dot < 0
                ? new ColumnReference(null, path)
                : new ColumnReference(path.substring(0, dot), path.substring(dot + 1));
    }

    default Parameter text(int index) {
        return new Parameter(index, type(String.class));
    }

    default Parameter whole(int index) {
        return new Parameter(index, type(Long.class));
    }

    static Comparison compare(SqlExpression left, Operator operator, SqlExpression right) {
        return new Comparison(operator, left, right);
    }

    static Comparison eq(SqlExpression left, SqlExpression right) {
        return compare(left, Operator.EQ, right);
    }

    static Function call(Function.Name name, SqlExpression... arguments) {
        return new Function(name, List.of(arguments));
    }

    static Aggregate aggregate(Aggregate.Name name, SqlExpression operand) {
        return new Aggregate(name, false, operand);
    }

    static Aggregate countAll() {
        return new Aggregate(Aggregate.Name.COUNT, false, null);
    }

    static Relation of(Table table, String alias) {
        return new Relation.TableRelation(table, alias);
    }

    static List<Item> items(SqlExpression... expressions) {
        return Arrays.stream(expressions)
                .map(expression -> new Item(expression, null))
                .toList();
    }

    static Order asc(SqlExpression expression) {
        return new Order(expression, false, Order.Nulls.DEFAULT);
    }

    static SqlSelect grouped(SqlSelect select, @Nullable SqlExpression having, SqlExpression... by) {
        return new SqlSelect(
                select.distinct(),
                select.items(),
                select.from(),
                select.joins(),
                select.where(),
                List.of(by),
                having,
                select.orderBy(),
                select.limit(),
                select.offset(),
                select.lock());
    }

    static SqlSelect joined(SqlSelect select, SqlSelect.Join... joins) {
        return new SqlSelect(
                select.distinct(),
                select.items(),
                select.from(),
                List.of(joins),
                select.where(),
                select.groupBy(),
                select.having(),
                select.orderBy(),
                select.limit(),
                select.offset(),
                select.lock());
    }

    static SqlSelect limited(SqlSelect select, @Nullable SqlExpression limit, @Nullable SqlExpression offset) {
        return new SqlSelect(
                select.distinct(),
                select.items(),
                select.from(),
                select.joins(),
                select.where(),
                select.groupBy(),
                select.having(),
                select.orderBy(),
                limit,
                offset,
                select.lock());
    }

    static List<Column> columns(Table table, String... names) {
        return Arrays.stream(names).map(table::column).toList();
    }

    /** An insert of rows of parameters, which are numbered row by row. */
    static Insert insert(Table table, int rows, String... columns) {
        List<Column> filled = columns(table, columns);
        List<List<SqlExpression>> values = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            List<SqlExpression> row = new ArrayList<>();
            for (Column column : filled) {
                row.add(new Parameter(i * filled.size() + row.size(), column.type()));
            }
            values.add(row);
        }
        return new Insert(table, filled, values, List.of(), null);
    }

    static Insert returning(Insert insert, String... columns) {
        return new Insert(
                insert.table(), insert.columns(), insert.rows(), columns(insert.table(), columns), insert.conflict());
    }

    static Insert onConflict(Insert insert, List<Column> key, List<Column> update) {
        return new Insert(
                insert.table(), insert.columns(), insert.rows(), insert.returning(), new Conflict(key, update));
    }
}
