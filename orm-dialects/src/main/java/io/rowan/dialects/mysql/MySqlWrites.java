package io.rowan.dialects.mysql;

import io.rowan.dialect.DuplicateKeyWrites;
import io.rowan.dialect.ExpressionParts;
import io.rowan.dialect.Identifiers;
import io.rowan.dialect.SqlOutput;
import io.rowan.error.QueryException;
import io.rowan.schema.Table;
import io.rowan.sql.SqlStatement.Assignment;
import io.rowan.sql.SqlStatement.Update;
import java.util.ArrayList;
import java.util.List;

/**
 * MySQL assigns from left to right, so that later values would see earlier assignments: they are put into an order in which
 * none does. Neither the condition nor a value of an update reads the changed table by a subquery.
 */
final class MySqlWrites extends DuplicateKeyWrites {
    MySqlWrites(Identifiers identifiers) {
        super(identifiers);
    }

    @Override
    protected void update(Update update, SqlOutput out) {
        out.append("update ");
        target(update.table(), update.alias(), out);
        List<Assignment> ordered = ordered(update.table(), update.assignments());
        for (int i = 0; i < ordered.size(); i++) {
            Assignment assignment = ordered.get(i);
            out.append(i == 0 ? " set " : ", ")
                    .name(assignment.column().name())
                    .append(" = ")
                    .value(assignment.value());
        }
        whereDerived(update.table(), update.alias(), update.where(), out);
    }

    private static List<Assignment> ordered(Table table, List<Assignment> assignments) {
        List<Assignment> waiting = new ArrayList<>(assignments);
        List<Assignment> ordered = new ArrayList<>();
        while (!waiting.isEmpty()) {
            Assignment next = waiting.stream()
                    .filter(each -> waiting.stream().noneMatch(other -> other != each && reads(other, each)))
                    .findFirst()
                    .orElseThrow(() -> new QueryException("An update of " + table.name() + " sets "
                            + waiting.get(0).column().name() + " and others from each other's old values, but MySQL"
                            + " assigns from left to right; set them by several updates"));
            if (ExpressionParts.reads(next.value(), table)) {
                throw new QueryException("An update of " + table.name() + " sets "
                        + next.column().name() + " by a subquery of the same table, which MySQL does not allow; select"
                        + " the value first");
            }
            waiting.remove(next);
            ordered.add(next);
        }
        return ordered;
    }

    private static boolean reads(Assignment reader, Assignment written) {
        return ExpressionParts.columns(reader.value()).anyMatch(written.column().name()::equals);
    }
}
