package io.rowan.jdbc;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs every statement with its parameters to the logger {@code io.rowan.sql} at level INFO. Values beyond 100
 * characters are cut, and of a batch the first ten sets are shown.
 */
public final class EchoListener implements StatementListener {
    private static final int MOST_CHARACTERS = 100;
    private static final int MOST_SETS = 10;
    private final Logger logger = LoggerFactory.getLogger("io.rowan.sql");

    /** Makes the listener. */
    public EchoListener() {}

    @Override
    public void executed(StatementEvent event) {
        if (logger.isInfoEnabled()) {
            logger.info("{}", line(event));
        }
    }

    /**
     * Writes an event as one line.
     *
     * @param event the event
     * @return statement, parameters, and the failure if there was one
     */
    static String line(StatementEvent event) {
        StringBuilder line = new StringBuilder(event.sql());
        appendSets(event.parameterSets(), line);
        if (event.failure() != null) {
            line.append(" -- failed: ").append(event.failure().getClass().getSimpleName());
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
