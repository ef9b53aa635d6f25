package io.rowan.jdbc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement with its parameters as one line of text, for logs and messages. Values beyond 100 characters are cut, and of
 * a batch the first ten sets are shown.
 */
public final class StatementLine {
    private static final int MOST_CHARACTERS = 100;
    private static final int MOST_SETS = 10;

    private StatementLine() {}

    /**
     * Writes a statement as one line.
     *
     * @param sql its text
     * @param sets the bound values, a list for each set
     * @param failure why it failed, null when it did not
     * @return statement, parameters, and the kind of failure
     */
    public static String of(String sql, List<List<@Nullable Object>> sets, @Nullable Throwable failure) {
        StringBuilder line = new StringBuilder(sql);
        appendSets(sets, line);
        if (failure != null) {
            line.append(" -- failed: ").append(failure.getClass().getSimpleName());
        }
        return line.toString();
    }

    private static void appendSets(List<List<@Nullable Object>> sets, StringBuilder line) {
        String separator = " -- ";
        for (int i = 0; i < Math.min(sets.size(), MOST_SETS); i++) {
            if (!sets.get(i).isEmpty()) {
                line.append(separator);
                append(sets.get(i), line);
                separator = ", ";
            }
        }
        if (sets.size() > MOST_SETS) {
            line.append(", … ").append(sets.size()).append(" sets");
        }
    }

    private static void append(List<@Nullable Object> values, StringBuilder line) {
        line.append('[');
        for (int i = 0; i < values.size(); i++) {
            line.append(i == 0 ? "" : ", ").append(shown(values.get(i)));
        }
        line.append(']');
    }

    private static String shown(@Nullable Object value) {
        if (value instanceof byte[] bytes) {
            return bytes.length + " bytes";
        }
        String text = String.valueOf(value);
        String cut = text.length() <= MOST_CHARACTERS
                ? text
                : text.substring(0, MOST_CHARACTERS) + "… " + text.length() + " characters";
        String line = cut.replace("\r", "\\r").replace("\n", "\\n");
        return value instanceof CharSequence ? "'" + line + "'" : line;
    }
}
