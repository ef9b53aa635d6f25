package io.rowan.dialect;

import io.rowan.error.ErrorDetails;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The texts of our database exceptions: what, where, what to do. They hold names and codes, never values. */
final class ErrorMessages {
    /** What happened where no name belongs to it. */
    private static final Map<ErrorKind, String> PLAIN = Map.of(
            ErrorKind.DEADLOCK, "The database broke a deadlock by ending this transaction; run it again",
            ErrorKind.SERIALIZATION, "Another transaction changed the same rows at the same time; run this one again",
            ErrorKind.LOCK_TIMEOUT, "A lock was not to be had in time; another transaction holds it",
            ErrorKind.QUERY_TIMEOUT, "The statement was cancelled or took longer than its time-out",
            ErrorKind.CONNECTION_LOST, "The connection to the database is lost or could not be made",
            ErrorKind.SYNTAX, "The database does not understand the statement, or a table or column of it is missing");

    private ErrorMessages() {}

    static String of(ErrorKind kind, ErrorDetails details) {
        StringBuilder text = new StringBuilder(what(kind, details));
        text.append(" (SQLSTATE ").append(details.sqlState() == null ? "none" : details.sqlState());
        text.append(", vendor code ").append(details.vendorCode());
        text.append("; the driver's own words are in the cause)");
        return details.sql() == null
                ? text.toString()
                : text.append("; SQL: ").append(details.sql()).toString();
    }

    private static String what(ErrorKind kind, ErrorDetails details) {
        return switch (kind) {
            case UNIQUE -> "A row with the same key is there already: unique " + where(details);
            case FOREIGN_KEY ->
                "The row referred to is missing, or the row is still referred to: foreign key " + where(details);
            case NOT_NULL -> "A value is missing: not-null " + where(details);
            case CHECK -> "A value is not allowed: check " + where(details);
            case INTEGRITY -> "A row is not allowed: " + where(details);
            case DATA -> "A value does not fit" + (details.column() == null ? "" : " column " + details.column());
            default -> PLAIN.getOrDefault(kind, "The database refused the statement");
        };
    }

    private static String where(ErrorDetails details) {
        return named("constraint", details.constraint(), "constraint") + named(" of table", details.table(), "")
                + named(", column", details.column(), "") + " violated";
    }

    private static String named(String label, @Nullable String name, String otherwise) {
        return name == null ? otherwise : label + " " + name;
    }
}
