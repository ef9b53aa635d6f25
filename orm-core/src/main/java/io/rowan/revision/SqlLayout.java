package io.rowan.revision;

/** Breaks long statements at their outermost commas, so that they can be reviewed. */
final class SqlLayout {
    private static final int LONGEST = 100;

    private SqlLayout() {}

    static String of(String sql) {
        if (sql.length() <= LONGEST || !sql.startsWith("create table")) {
            return sql;
        }
        StringBuilder out = new StringBuilder();
        int depth = 0;
        char quote = 0;
        for (int i = 0; i < sql.length(); i++) {
            char c = sql.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"' || c == '`') {
                quote = c;
            }
            boolean plain = quote == 0;
            boolean closing = plain && c == ')' && --depth == 0;
            out.append(closing ? "\n)" : String.valueOf(c));
            if (plain && c == '(' && ++depth == 1) {
                out.append("\n    ");
            } else if (plain && c == ',' && depth == 1) {
                out.append("\n   ");
            }
        }
        return out.toString();
    }
}
