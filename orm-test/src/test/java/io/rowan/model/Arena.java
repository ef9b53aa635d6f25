package io.rowan.model;

import io.rowan.Rowan;
import io.rowan.SessionFactory;
import io.rowan.test.TestUrl;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** One database on which sequences run one after the other, each on empty tables. */
final class Arena implements AutoCloseable {
    static final Class<?>[] ENTITIES = {Branch.class, Employee.class, Task.class, Skill.class, Badge.class, Note.class};

    private final SessionFactory expiring;
    private final SessionFactory keeping;
    private final Connection connection;

    Arena(DataSource source, TestUrl url) throws SQLException {
        this.expiring = open(url, true);
        this.keeping = open(url, false);
        this.connection = source.getConnection();
    }

    private static SessionFactory open(TestUrl url, boolean expire) {
        return Rowan.configure()
                .url(url.url())
                .entities(ENTITIES)
                .pool(pool -> pool.size(1).maxOverflow(3))
                .expireOnCommit(expire)
                .build();
    }

    /**
     * Runs a sequence and commits at its end.
     *
     * @throws AssertionError with the steps in words, when Rowan and the model come apart
     */
    void run(Sequence sequence) {
        Story story = new Story();
        try {
            empty();
            SessionFactory orm = sequence.number() % 2 == 0 ? expiring : keeping;
            try (Bench bench = new Bench(orm, story)) {
                Turns turns = new Turns(bench, new StoredCheck(connection, orm));
                Player player = new Player(bench, turns);
                sequence.steps().forEach(player::play);
                turns.commit(2);
            }
        } catch (Exception | AssertionError e) {
            throw new AssertionError(
                    "Sequence " + sequence.number() + " comes to: " + e + "\nAgain: -Drowan.model.sequence="
                            + sequence.number() + " -Drowan.model.steps=" + text(sequence.kept()) + "\n" + story,
                    e);
        }
    }

    private static String text(List<Integer> kept) {
        List<String> words = new ArrayList<>();
        kept.forEach(each -> words.add(each.toString()));
        return String.join(",", words);
    }

    private void empty() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("update branch set parent_id = null");
            for (String table : List.of("employee_skill", "task", "badge", "note", "employee", "skill", "branch")) {
                statement.execute("delete from " + table);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        keeping.close();
        expiring.close();
    }
}
