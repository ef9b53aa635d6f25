package io.rowan.revision;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parts a text into statements at semicolons, except inside literals, quoted names, comments and dollar quotes, and between
 * the lines {@code -- begin statement} and {@code -- end statement}. Comments before a statement are left out.
 */
final class SqlScript {
    private static final String BEGIN = "-- begin statement";
    private static final String END = "-- end statement";

    private final String text;
    private final boolean backslash;
    private final List<String> statements = new ArrayList<>();
    private int at;
    private int start;
    private boolean empty = true;

    /** A statement as it stands in a script. */
    static String written(String sql) {
        return sql.contains(";") || sql.contains("--") ? BEGIN + "\n" + sql + "\n" + END + "\n" : sql + ";\n";
    }

    private SqlScript(String text, boolean backslash) {
        this.text = text;
        this.backslash = backslash;
    }

    /**
     * Parts a text.
     *
     * @param text the text
     * @param backslash whether a backslash in a literal takes the meaning of the next character away
     * @return the statements without their semicolons
     */
    static List<String> statements(String text, boolean backslash) {
        SqlScript script = new SqlScript(text, backslash);
        script.read();
        return script.statements;
    }

    private void read() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (text.startsWith("--", at)) {
                comment();
            } else if (text.startsWith("/*", at)) {
                skipTo("*/", 2);
            } else if (c == '\'' || c == '"' || c == '`') {
                quoted(c);
            } else if (c == '$' && dollar() != null) {
                String tag = String.valueOf(dollar());
                skipTo(tag, tag.length());
                empty = false;
            } else if (c == ';') {
                end(at);
                at++;
                start = at;
            } else {
                empty &= Character.isWhitespace(c);
                at++;
                leaveOutBefore();
            }
        }
        end(text.length());
    }

    /** What stands before a statement is not part of it. */
    private void leaveOutBefore() {
        if (empty) {
            start = at;
        }
    }

    private void comment() {
        int line = text.indexOf('\n', at);
        int next = line < 0 ? text.length() : line + 1;
        String comment = text.substring(at, next).strip();
        if (empty && comment.equalsIgnoreCase(BEGIN)) {
            compound(next);
            return;
        }
        at = next;
        leaveOutBefore();
    }

    private void compound(int from) {
        int until = text.indexOf(END, from);
        int last = until < 0 ? text.length() : until;
        String statement = text.substring(from, last).strip();
        statements.add(statement);
        at = Math.min(text.length(), last + END.length());
        start = at;
        empty = true;
    }

    private void skipTo(String end, int length) {
        int found = text.indexOf(end, at + length);
        at = found < 0 ? text.length() : found + end.length();
        leaveOutBefore();
    }

    private void quoted(char quote) {
        empty = false;
        at++;
        while (at < text.length() && text.charAt(at) != quote) {
            at += backslash && quote == '\'' && text.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
    }

    private @Nullable String dollar() {
        int end = text.indexOf('$', at + 1);
        boolean inName = at > 0 && Character.isJavaIdentifierPart(text.charAt(at - 1));
        return end < 0 || inName || !text.substring(at + 1, end).matches("\\w*") ? null : text.substring(at, end + 1);
    }

    private void end(int until) {
        String statement = text.substring(Math.min(start, until), until).strip();
        if (!empty && !statement.isEmpty()) {
            statements.add(statement);
        }
        empty = true;
    }
}
