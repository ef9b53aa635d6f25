package io.rowan.metadata;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds what was probably meant. */
final class Suggestions {
    private static final Map<String, String> REPLACEMENTS = Map.ofEntries(
            Map.entry("java.util.Calendar", "java.time.ZonedDateTime"),
            Map.entry("java.util.GregorianCalendar", "java.time.ZonedDateTime"),
            Map.entry("java.util.Optional", "the type inside, which may be null"),
            Map.entry("java.util.OptionalInt", "Integer, which may be null"),
            Map.entry("java.util.OptionalLong", "Long, which may be null"),
            Map.entry("java.util.OptionalDouble", "Double, which may be null"),
            Map.entry("java.util.concurrent.atomic.AtomicInteger", "int"),
            Map.entry("java.util.concurrent.atomic.AtomicLong", "long"),
            Map.entry("java.util.concurrent.atomic.AtomicBoolean", "boolean"),
            Map.entry("java.lang.StringBuilder", "String"),
            Map.entry("java.lang.StringBuffer", "String"),
            Map.entry("java.lang.CharSequence", "String"),
            Map.entry("java.lang.Number", "BigDecimal or Long"),
            Map.entry("java.lang.Object", "the values' own type"),
            Map.entry("java.io.InputStream", "byte[]"),
            Map.entry("java.io.Reader", "String"),
            Map.entry("java.sql.Blob", "byte[] with @Lob"),
            Map.entry("java.sql.Clob", "String with @Lob"));

    private Suggestions() {}

    /** A sentence like {@code Did you mean "user"?} with a blank before it, or nothing. */
    static String didYouMean(String written, Collection<String> candidates) {
        String nearest = nearest(written, candidates);
        return nearest == null ? "" : " Did you mean \"" + nearest + "\"?";
    }

    /** What to declare instead of a type that no column keeps. */
    static String replacementOf(Class<?> type) {
        String replacement = REPLACEMENTS.get(type.getName());
        return replacement == null ? "" : "Declare it as " + replacement + ", or write";
    }

    private static @Nullable String nearest(String written, Collection<String> candidates) {
        String best = null;
        int least = Math.max(2, written.length() / 3) + 1;
        for (String candidate : candidates) {
            int distance = distance(written.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return best;
    }

    /** Levenshtein's distance, a row of the matrix at a time. */
    private static int distance(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int j = 0; j < above.length; j++) {
            above[j] = j;
        }
        for (int i = 0; i < one.length(); i++) {
            above = rowBelow(above, one.charAt(i), other);
        }
        return above[other.length()];
    }

    private static int[] rowBelow(int[] above, char c, String other) {
        int[] row = new int[above.length];
        row[0] = above[0] + 1;
        for (int j = 1; j < row.length; j++) {
            int change = c == other.charAt(j - 1) ? 0 : 1;
            row[j] = Math.min(above[j - 1] + change, Math.min(above[j], row[j - 1]) + 1);
        }
        return row;
    }
}
