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

/** Columns that the database computes and keeps, where it knows no others. */
@RowanTest(entities = StoredSign.class)
@Requires(absent = Feature.VIRTUAL_COLUMNS)
class StoredColumnTest {
    @Test
    void it_comes_back_after_an_insert(Session session, StatementLog log) {
        StoredSign one = new StoredSign("open");
        StoredSign two = new StoredSign("closed");
        session.addAll(List.of(one, two));
        session.flush();
        assertThat(one.loud).isEqualTo("OPEN");
        assertThat(two.loud).isEqualTo("CLOSED");
        assertThatSql(log).hasSelectsAtMost(1);
    }

    @Test
    void it_comes_back_after_an_update(Session session) {
        StoredSign sign = new StoredSign("open");
        session.add(sign);
        session.flush();
        sign.text = "closed";
        session.flush();
        assertThat(sign.loud).isEqualTo("CLOSED");
    }
}
