package io.rowan.test;

/**
 * Where assertions on statements begin:
 *
 * <pre>{@code
 * assertThatSql(log).hasInserts(4).hasTransactions(1);
 * assertThatSql(log.during(() -> session.get(User.class, 1L))).hasNoStatements();
 * }</pre>
 */
public final class SqlAssertions {
    private SqlAssertions() {}

    /**
     * Begins assertions on what ran.
     *
     * @param log what ran; the assertions look at it as it is now
     * @return the assertions
     */
    public static SqlAssert assertThatSql(StatementLog log) {
        return new SqlAssert(log);
    }
}
