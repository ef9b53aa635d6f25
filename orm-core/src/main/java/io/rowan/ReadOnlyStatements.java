package io.rowan;

import io.rowan.error.ReadOnlyException;
import io.rowan.jdbc.NativeText;
import io.rowan.query.NativeQuery;
import io.rowan.query.Query;
import io.rowan.query.Returning;
import io.rowan.query.Select;

/** Tells what a read-only session refuses to run. */
final class ReadOnlyStatements {
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
            require(text(text));
        }
    }

    /** A native query's text with a mark for each value. */
    static String text(NativeQuery<?> query) {
        return String.join("?", query.parts());
    }

    private static void require(String text) {
        if (!NativeText.asks(text)) {
            throw refusal("sql(\"" + text + "\")");
        }
    }
}
