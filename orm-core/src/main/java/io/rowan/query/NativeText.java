package io.rowan.query;

import java.util.ArrayList;
import java.util.List;

/**
 * A native text cut at its parameters.
 *
 * @param sql the text as it was given
 * @param parts the text between the parameters, one part more than there are names
 * @param names the parameters in the order of the text
 */
record NativeText(String sql, List<String> parts, List<String> names) {
    static NativeText parse(String sql) {
        return new Scanner(sql).scan();
    }

    /** Goes through a text once, from the left; what is quoted or commented is copied as it is. */
    private static final class Scanner {
        private final String sql;
        private final List<String> parts = new ArrayList<>();
        private final List<String> names = new ArrayList<>();
        private StringBuilder part = new StringBuilder();
        private int at;

        Scanner(String sql) {
            this.sql = sql;
        }

        NativeText scan() {
            while (at < sql.length()) {
                step();
            }
            parts.add(part.toString());
            return new NativeText(sql, List.copyOf(parts), List.copyOf(names));
        }

        private void step() {
            int end = quotedEnd();
            if (end > at) {
                copyTo(end);
            } else if (sql.charAt(at) == ':') {
                colon();
            } else if (sql.startsWith("\\:", at)) {
                part.append(':');
                at += 2;
            } else {
                copyTo(wordEnd(at));
            }
        }

        private void copyTo(int end) {
            part.append(sql, at, end);
            at = end;
        }

        private void colon() {
            int start = at + 1;
            if (sql.startsWith("::", at)) {
                copyTo(at + 2);
            } else if (start < sql.length() && startsName(sql.charAt(start))) {
                parameter(start);
            } else {
                copyTo(start);
            }
        }

        private void parameter(int start) {
            int end = nameEnd(start);
            parts.add(part.toString());
            names.add(sql.substring(start, end));
            part = new StringBuilder();
            at = end;
        }

        private static boolean startsName(char c) {
            return Character.isJavaIdentifierStart(c) && c != '$';
        }

        /** Where a name without {@code $} ends. */
        private int nameEnd(int start) {
            int end = start;
            while (end < sql.length() && Character.isJavaIdentifierPart(sql.charAt(end)) && sql.charAt(end) != '$') {
                end++;
            }
            return end;
        }

        /** Words go as a whole, so that the {@code $} in {@code a$b$} opens no quote. */
        private int wordEnd(int start) {
            int end = start;
            while (end < sql.length() && Character.isJavaIdentifierPart(sql.charAt(end))) {
                end++;
            }
            boolean escapes = end == start + 1 && (sql.charAt(start) == 'E' || sql.charAt(start) == 'e');
            if (escapes && end < sql.length() && sql.charAt(end) == '\'') {
                return escapedEnd(end);
            }
            return Math.max(end, start + 1);
        }

        /** The end of {@code E'…'}, where databases have it: in it a backslash escapes a quote. */
        private int escapedEnd(int quote) {
            int end = quote + 1;
            while (end < sql.length() && sql.charAt(end) != '\'') {
                end += sql.charAt(end) == '\\' ? 2 : 1;
            }
            return Math.min(end + 1, sql.length());
        }

        /** Where the quote or comment that begins here ends; here if there is none. What is left open goes to the end. */
        private int quotedEnd() {
            char c = sql.charAt(at);
            if (c == '\'' || c == '"' || c == '`') {
                return after(String.valueOf(c), at + 1);
            }
            if (sql.startsWith("--", at)) {
                return after("\n", at + 2);
            }
            if (sql.startsWith("/*", at)) {
                return after("*/", at + 2);
            }
            return c == '$' ? dollarEnd() : at;
        }

        private int dollarEnd() {
            int end = nameEnd(at + 1);
            boolean tag = end < sql.length() && sql.charAt(end) == '$';
            if (!tag || Character.isDigit(sql.charAt(at + 1))) {
                return at;
            }
            return after(sql.substring(at, end + 1), end + 1);
        }

        private int after(String terminator, int from) {
            int end = sql.indexOf(terminator, from);
            return end < 0 ? sql.length() : end + terminator.length();
        }
    }
}
