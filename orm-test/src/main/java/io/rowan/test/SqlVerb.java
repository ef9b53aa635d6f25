package io.rowan.test;

import io.rowan.StatementEvent;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a statement does, told by its text: the kind of event says whether it reads or writes, not how. */
enum SqlVerb {
    SELECT,
    INSERT,
    UPDATE,
    DELETE,
    OTHER;

    /** A write may stand inside a select, where that is how a database gives columns of written rows back. */
    private static final Pattern WRITE =
            Pattern.compile("\\b(?:(insert) into|(update)|(delete) from)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern FIRST_WORD = Pattern.compile("\\w+");

    static SqlVerb of(StatementEvent event) {
        if (event.kind() == StatementEvent.Kind.QUERY) {
            return SELECT;
        }
        Matcher first = FIRST_WORD.matcher(event.sql());
        String word = first.find() ? first.group().toLowerCase(Locale.ROOT) : "";
        return switch (word) {
            case "insert" -> INSERT;
            case "update" -> UPDATE;
            case "delete" -> DELETE;
            case "select", "with" -> inside(event.sql());
            default -> OTHER;
        };
    }

    private static SqlVerb inside(String sql) {
        Matcher write = WRITE.matcher(sql);
        if (!write.find()) {
            return SELECT;
        }
        return write.group(1) != null ? INSERT : write.group(2) != null ? UPDATE : DELETE;
    }
}
