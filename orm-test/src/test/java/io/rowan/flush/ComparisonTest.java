package io.rowan.flush;

import static io.rowan.query.Dsl.select;
import static io.rowan.test.SqlAssertions.assertThatSql;
import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.test.RowanTest;
import io.rowan.test.StatementLog;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many loaded objects are compared with what was loaded, counted by the objects themselves. */
@RowanTest(entities = {Tile.class, Account.class, Gadget.class})
class ComparisonTest {
    private static final int TILES = 100;

    private List<Tile> tiles = List.of();

    @BeforeEach
    void load_the_tiles(SessionFactory orm, Session session, StatementLog log) {
        orm.inTransaction(other -> {
            other.addAll(new Account(1, "ann@x"), new Gadget("phone"));
            LongStream.rangeClosed(1, TILES).mapToObj(Tile::new).forEach(other::add);
        });
        tiles = session.scalars(select(Tile.class)).all();
        assertThat(tiles).hasSize(TILES);
        reads();
        log.clear();
    }

    /** How often each tile was compared since this was asked last. */
    private List<Integer> reads() {
        return tiles.stream().map(Tile::takeReads).toList();
    }

    private void query_other_tables_20_times(Session session) {
        for (int i = 0; i < 10; i++) {
            session.scalars(select(Account.class)).all();
            session.scalars(select(Gadget.class)).all();
        }
    }

    @Test
    void queries_of_other_tables_compare_nothing(Session session, StatementLog log) {
        query_other_tables_20_times(session);

        assertThat(reads()).hasSize(TILES).containsOnly(0);
        assertThatSql(log).hasSelects(20).hasRoundTrips(20);
    }

    @Test
    void a_query_of_the_same_table_compares_each_object_once(Session session, StatementLog log) {
        query_other_tables_20_times(session);

        session.scalars(select(Tile.class)).all();

        assertThat(reads()).hasSize(TILES).containsOnly(1);
        assertThatSql(log).hasSelects(21).hasRoundTrips(21);
    }

    @Test
    void a_flush_compares_each_object_once(Session session, StatementLog log) {
        session.flush();

        assertThat(reads()).hasSize(TILES).containsOnly(1);
        assertThatSql(log).hasNoStatements();
    }

    @Test
    void a_flush_compares_what_has_not_changed_once(Session session, StatementLog log) {
        tiles.get(TILES - 1).setColour(3);
        session.flush();

        assertThat(reads().subList(0, TILES - 1)).containsOnly(1);
        assertThatSql(log).hasUpdates(1).hasRoundTrips(1);
    }

    @Test
    void a_query_without_autoflush_compares_nothing(Session session) {
        session.noAutoflush(() -> session.scalars(select(Tile.class)).all());

        assertThat(reads()).hasSize(TILES).containsOnly(0);
    }
}
