package io.rowan.flush;

import static io.rowan.test.SqlAssertions.assertThatSql;
import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.Session;
import io.rowan.dialect.Feature;
import io.rowan.test.Requires;
import io.rowan.test.RowanTest;
import io.rowan.test.StatementLog;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Columns that the database computes when they are read. */
@RowanTest(entities = Sign.class)
@Requires(Feature.VIRTUAL_COLUMNS)
class ComputedColumnTest {
    @Test
    void it_comes_back_after_an_insert(Session session, StatementLog log) {
        Sign one = new Sign("open");
        Sign two = new Sign("closed");
        session.addAll(List.of(one, two));
        session.flush();
        assertThat(one.loud).isEqualTo("OPEN");
        assertThat(two.loud).isEqualTo("CLOSED");
        assertThatSql(log).hasSelectsAtMost(1);
    }

    @Test
    void it_comes_back_after_an_update(Session session) {
        Sign sign = new Sign("open");
        session.add(sign);
        session.flush();
        sign.text = "closed";
        session.flush();
        assertThat(sign.loud).isEqualTo("CLOSED");
    }
}
