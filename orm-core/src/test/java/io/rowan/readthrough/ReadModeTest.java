package io.rowan.readthrough;

import static java.sql.Connection.TRANSACTION_READ_COMMITTED;
import static java.sql.Connection.TRANSACTION_READ_UNCOMMITTED;
import static java.sql.Connection.TRANSACTION_REPEATABLE_READ;
import static java.sql.Connection.TRANSACTION_SERIALIZABLE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadModeTest {
    @Test
    void each_isolation_has_its_mode() {
        assertThat(ReadMode.of(TRANSACTION_READ_UNCOMMITTED, false)).isEqualTo(ReadMode.DIRTY);
        assertThat(ReadMode.of(TRANSACTION_READ_COMMITTED, false)).isEqualTo(ReadMode.STATEMENT);
        assertThat(ReadMode.of(TRANSACTION_REPEATABLE_READ, false)).isEqualTo(ReadMode.SNAPSHOT);
    }

    @Test
    void serializable_is_taken_at_its_word_where_somebody_asked_for_it() {
        assertThat(ReadMode.of(TRANSACTION_SERIALIZABLE, false)).isEqualTo(ReadMode.NONE);
        assertThat(ReadMode.of(TRANSACTION_SERIALIZABLE, true)).isEqualTo(ReadMode.SNAPSHOT);
    }
}
