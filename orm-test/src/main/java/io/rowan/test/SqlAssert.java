package io.rowan.test;

import io.rowan.StatementEvent;
import io.rowan.StatementEvent.Kind;
import java.util.List;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions on what was sent to the database. A statement is one round trip, however many rows it writes; the steps of
 * transactions are counted apart. Every failure lists what ran.
 */
public final class SqlAssert extends AbstractAssert<SqlAssert, StatementLog> {
    private final String ran;
    private final List<StatementEvent> events;
    private final List<StatementEvent> statements;

    SqlAssert(StatementLog log) {
        super(log, SqlAssert.class);
        ran = System.lineSeparator() + "What ran:" + System.lineSeparator() + log;
        events = log.events();
        statements = events.stream().filter(StatementLog::isStatement).toList();
    }

    /**
     * Nothing was sent, apart from steps of transactions.
     *
     * @return this
     */
    public SqlAssert hasNoStatements() {
        if (!statements.isEmpty()) {
            fail("Expected no statement, but " + ran("statement", statements.size()));
        }
        return this;
    }

    /**
     * These statements were sent and no others, in this order.
     *
     * @param texts the exact texts
     * @return this
     */
    public SqlAssert hasStatements(String... texts) {
        List<String> found = statements.stream().map(StatementEvent::sql).toList();
        int common = Math.min(texts.length, found.size());
        for (int i = 0; i < common; i++) {
            if (!texts[i].equals(found.get(i))) {
                fail(String.format("Statement %d differs.%nExpected: %s%n But was: %s", i, texts[i], found.get(i)));
            }
        }
        if (texts.length != found.size()) {
            fail("Expected " + counted("statement", texts.length) + ", but " + ran("statement", found.size())
                    + (texts.length > common
                            ? " The first that is missing: " + texts[common]
                            : " The first that is too much: " + found.get(common)));
        }
        return this;
    }

    /**
     * This many statements were sent.
     *
     * @param number how many; a batch counts as one
     * @return this
     */
    public SqlAssert hasRoundTrips(int number) {
        return has("statement", number, statements.size());
    }

    /**
     * No more statements than this were sent.
     *
     * @param number how many; a batch counts as one
     * @return this
     */
    public SqlAssert hasRoundTripsAtMost(int number) {
        return hasAtMost("statement", number, statements.size());
    }

    /**
     * This many statements read rows.
     *
     * @param number how many
     * @return this
     */
    public SqlAssert hasSelects(int number) {
        return has("select", number, count(SqlVerb.SELECT));
    }

    /**
     * No more statements than this read rows.
     *
     * @param number how many
     * @return this
     */
    public SqlAssert hasSelectsAtMost(int number) {
        return hasAtMost("select", number, count(SqlVerb.SELECT));
    }

    /**
     * This many statements inserted rows.
     *
     * @param number how many; a batch, or an insert of many rows, counts as one
     * @return this
     */
    public SqlAssert hasInserts(int number) {
        return has("insert", number, count(SqlVerb.INSERT));
    }

    /**
     * No more statements than this inserted rows.
     *
     * @param number how many; a batch, or an insert of many rows, counts as one
     * @return this
     */
    public SqlAssert hasInsertsAtMost(int number) {
        return hasAtMost("insert", number, count(SqlVerb.INSERT));
    }

    /**
     * This many statements updated rows.
     *
     * @param number how many; a batch counts as one
     * @return this
     */
    public SqlAssert hasUpdates(int number) {
        return has("update", number, count(SqlVerb.UPDATE));
    }

    /**
     * This many statements deleted rows.
     *
     * @param number how many; a batch counts as one
     * @return this
     */
    public SqlAssert hasDeletes(int number) {
        return has("delete", number, count(SqlVerb.DELETE));
    }

    /**
     * This many transactions began.
     *
     * @param number how many
     * @return this
     */
    public SqlAssert hasTransactions(int number) {
        return has("begin", number, count(Kind.BEGIN));
    }

    /**
     * This many transactions were committed.
     *
     * @param number how many
     * @return this
     */
    public SqlAssert hasCommits(int number) {
        return has("commit", number, count(Kind.COMMIT));
    }

    /**
     * This many transactions were rolled back as a whole.
     *
     * @param number how many
     * @return this
     */
    public SqlAssert hasRollbacks(int number) {
        return has("rollback", number, count(Kind.ROLLBACK));
    }

    /**
     * This many savepoints were set.
     *
     * @param number how many
     * @return this
     */
    public SqlAssert hasSavepoints(int number) {
        return has("savepoint", number, count(Kind.SAVEPOINT));
    }

    /**
     * One of the statements, to be looked at.
     *
     * @param index its number, from 0; steps of transactions do not count
     * @return assertions on it
     */
    public StatementAssert statement(int index) {
        if (index < 0 || index >= statements.size()) {
            fail("Expected a statement " + index + ", but " + ran("statement", statements.size()));
        }
        return new StatementAssert(this, index, statements.get(index));
    }

    void fail(String message) {
        failWithMessage("%s", message + ran);
    }

    private SqlAssert has(String what, int expected, int found) {
        if (found != expected) {
            fail("Expected " + counted(what, expected) + ", but " + ran(what, found));
        }
        return this;
    }

    private SqlAssert hasAtMost(String what, int limit, int found) {
        if (found > limit) {
            fail("Expected at most " + counted(what, limit) + ", but " + ran(what, found));
        }
        return this;
    }

    private int count(SqlVerb verb) {
        return (int)
                statements.stream().filter(event -> SqlVerb.of(event) == verb).count();
    }

    private int count(Kind kind) {
        return (int) events.stream().filter(event -> event.kind() == kind).count();
    }

    private static String ran(String what, int number) {
        return (number == 0 ? "no " + what : counted(what, number)) + " ran.";
    }

    private static String counted(String what, int number) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
