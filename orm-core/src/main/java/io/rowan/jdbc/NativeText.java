package io.rowan.jdbc;

import java.util.regex.Pattern;

/** What the first words of native text tell. */
public final class NativeText {
    private static final Pattern READING = Pattern.compile("\\s*\\(?\\s*(select|values)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern ASKING =
            Pattern.compile("\\s*\\(?\\s*(select|values|with|table|explain|show)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern WITH = Pattern.compile("\\s*with\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern LOCK =
            Pattern.compile("\\bfor\\s+(no\\s+key\\s+)?update\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern WRITING =
            Pattern.compile("\\b(insert|update|delete|merge|into)\\b", Pattern.CASE_INSENSITIVE);

    private NativeText() {}

    /** Whether it is a query. */
    static boolean reads(String sql) {
        return READING.matcher(sql).lookingAt();
    }

    /**
     * Whether it writes nothing, as far as its words tell: a query may write by an inner statement.
     *
     * @param sql the text
     * @return false when it may write
     */
    public static boolean onlyReads(String sql) {
        return reads(sql) && !WRITING.matcher(LOCK.matcher(sql).replaceAll("")).find();
    }

    /**
     * Whether it is of a kind that only asks: a query, a plan, a setting. A {@code with} that names a writing statement is
     * not.
     *
     * @param sql the text
     * @return false when it writes, or cannot be told
     */
    public static boolean asks(String sql) {
        return ASKING.matcher(sql).lookingAt()
                && !(WITH.matcher(sql).lookingAt() && WRITING.matcher(sql).find());
    }
}
