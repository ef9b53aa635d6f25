package io.rowan;

import io.rowan.error.ReadOnlyException;
import io.rowan.query.NativeQuery;
import io.rowan.query.Query;
import io.rowan.query.Returning;
import io.rowan.query.Select;
import java.util.regex.Pattern;

/** Tells what a read-only session refuses to run. */
final class ReadOnlyStatements {
    private static final Pattern READING =
            Pattern.compile("\\s*\\(?\\s*(select|values|with|table|explain|show)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern WRITING = Pattern.compile(
            "\\s*with\\b.*\\b(insert|update|delete|merge)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private ReadOnlyStatements() {}

    static ReadOnlyException refusal(String call) {
        return new ReadOnlyException(call + ": this session was opened with openReadOnlySession() or readOnly(…), and"
                + " writes and locks nothing. Use openSession() or inTransaction(…) for that.");
    }

    /** Lets queries through that neither write nor lock. */
    static void require(Query<?> query) {
        if (query instanceof Returning<?>) {
            throw refusal("insert(…).returning(…)");
        }
        if (query instanceof Select<?> select && select.clauses().lock() != null) {
            throw refusal("select(…).forUpdate() or forShare()");
        }
        if (query instanceof NativeQuery<?> text) {
            require(String.join("?", text.parts()));
        }
    }

    private static void require(String text) {
        if (!READING.matcher(text).lookingAt() || WRITING.matcher(text).matches()) {
            throw refusal("sql(\"" + text + "\")");
        }
    }
}
