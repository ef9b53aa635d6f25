package io.rowan.sql;

import io.rowan.type.ColumnType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expression or a condition. */
public sealed interface SqlExpression {

    /**
     * A column.
     *
     * @param qualifier the alias of its relation, null for none
     * @param column the column's name or an alias of a derived table's item
     */
    record ColumnReference(@Nullable String qualifier, String column) implements SqlExpression {}

    /**
     * A bound value.
     *
     * @param index where the value stands in the array of values with which the statement is run, from 0
     * @param type how it is bound
     */
    record Parameter(int index, ColumnType<?> type) implements SqlExpression {}

    /**
     * A comparison.
     *
     * @param operator how
     * @param left the left side
     * @param right the right side
     */
    record Comparison(Operator operator, SqlExpression left, SqlExpression right) implements SqlExpression {
        /** How two values are compared. */
        public enum Operator {
            /** Equal. */
            EQ,
            /** Not equal. */
            NE,
            /** Greater. */
            GT,
            /** Greater or equal. */
            GE,
            /** Less. */
            LT,
            /** Less or equal. */
            LE
        }
    }

    /**
     * Conditions that must all hold; none is true.
     *
     * @param operands the conditions
     */
    record And(List<SqlExpression> operands) implements SqlExpression {}

    /**
     * Conditions of which one must hold; none is false.
     *
     * @param operands the conditions
     */
    record Or(List<SqlExpression> operands) implements SqlExpression {}

    /**
     * A negated condition.
     *
     * @param operand the condition
     */
    record Not(SqlExpression operand) implements SqlExpression {}

    /**
     * A test for null.
     *
     * @param operand what is tested
     * @param negated whether it must not be null
     */
    record NullTest(SqlExpression operand, boolean negated) implements SqlExpression {}

    /**
     * A closed interval.
     *
     * @param operand what is tested
     * @param low the least value
     * @param high the greatest value
     */
    record Between(SqlExpression operand, SqlExpression low, SqlExpression high) implements SqlExpression {}

    /**
     * A text pattern.
     *
     * @param operand what is tested
     * @param pattern the pattern
     * @param ignoreCase whether upper and lower case are the same
     * @param escape the character that makes a wildcard plain, null for none
     */
    record Like(
            SqlExpression operand,
            SqlExpression pattern,
            boolean ignoreCase,
            @Nullable Character escape) implements SqlExpression {}

    /**
     * A list of values.
     *
     * @param operand what is tested
     * @param values the values; none is false
     */
    record InList(SqlExpression operand, List<SqlExpression> values) implements SqlExpression {}

    /**
     * A subquery's values.
     *
     * @param operand what is tested
     * @param select the subquery, of one item
     */
    record InSelect(SqlExpression operand, SqlSelect select) implements SqlExpression {}

    /**
     * Whether a subquery has rows.
     *
     * @param select the subquery
     */
    record Exists(SqlSelect select) implements SqlExpression {}

    /**
     * A subquery of one value.
     *
     * @param select the subquery, of one item
     */
    record Scalar(SqlSelect select) implements SqlExpression {}

    /**
     * Arithmetic.
     *
     * @param operator what is done
     * @param left the left side
     * @param right the right side
     */
    record Arithmetic(Operator operator, SqlExpression left, SqlExpression right) implements SqlExpression {
        /** What is done with two numbers. */
        public enum Operator {
            /** Addition. */
            PLUS,
            /** Subtraction. */
            MINUS,
            /** Multiplication. */
            TIMES,
            /** Division with fractions. */
            DIVIDED_BY,
            /** Division of whole numbers, the rest left away. */
            DIVIDED_WHOLE
        }
    }

    /**
     * A function.
     *
     * @param function which
     * @param arguments its arguments
     */
    record Function(Name function, List<SqlExpression> arguments) implements SqlExpression {
        /** The functions that every dialect can say. */
        public enum Name {
            /** Text in small letters. */
            LOWER,
            /** Text in capitals. */
            UPPER,
            /** Texts one after another. */
            CONCAT,
            /** The number of characters. */
            LENGTH,
            /** The first argument that is not null. */
            COALESCE
        }
    }

    /**
     * What stands in a JSON document at the end of a path; null where the path leads nowhere, to JSON's null or to a value
     * of another kind.
     *
     * @param document the document
     * @param path the steps: a {@code String} is a property's name, an {@code Integer} an element's place from 0
     * @param index where the same path stands in the array of values with which the statement is run, for databases that
     *     take it as a parameter
     * @param kind what is wanted of the value
     */
    record JsonValue(SqlExpression document, List<Object> path, int index, Kind kind) implements SqlExpression {
        /** Copies the list. */
        public JsonValue {
            path = List.copyOf(path);
        }

        /** What is wanted of a value. */
        public enum Kind {
            /** A text as it is, a number or truth value as its text. */
            TEXT,
            /** A number, as an exact decimal as far as the database has it exactly. */
            NUMBER,
            /** A truth value. */
            TRUTH
        }
    }

    /**
     * Whether an array has an element.
     *
     * @param array the array
     * @param element the element
     */
    record ArrayContains(SqlExpression array, SqlExpression element) implements SqlExpression {}

    /**
     * An aggregate.
     *
     * @param function which
     * @param distinct whether equal values count once
     * @param operand over what, null for whole rows
     */
    record Aggregate(
            Name function, boolean distinct, @Nullable SqlExpression operand) implements SqlExpression {
        /** The aggregates. */
        public enum Name {
            /** How many. */
            COUNT,
            /** The sum. */
            SUM,
            /** The sum of whole numbers, of 64 bits. */
            SUM_AS_LONG,
            /** The mean. */
            AVG,
            /** The least. */
            MIN,
            /** The greatest. */
            MAX
        }
    }

    /**
     * A whole number of Rowan's own making, never a value of the user's.
     *
     * @param value the number
     */
    record Constant(int value) implements SqlExpression {}

    /**
     * True or false, in the words of the database.
     *
     * @param value which
     * @param type the column type of truth values
     */
    record Truth(boolean value, ColumnType<?> type) implements SqlExpression {}
}
