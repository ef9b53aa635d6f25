package io.rowan.context;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.mapping.EntityMapping;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MappedEntriesTest {
    private static final int MANY = 1000;

    private final MappedEntries all = entries(null);

    @SuppressWarnings("NullAway") // Neither the entries nor their table ask for the mapping.
    private static MappedEntries entries(@Nullable EntityMapping mapping) {
        return new MappedEntries(mapping);
    }

    @SuppressWarnings("NullAway")
    private static Entry entry(@Nullable EntityMapping mapping, long id) {
        return new Entry(mapping, new Object(), id, Entry.State.PERSISTENT);
    }

    private List<Entry> fill() {
        List<Entry> given = new ArrayList<>();
        for (long id = 0; id < MANY; id++) {
            Entry entry = entry(null, id);
            given.add(entry);
            all.addNew(entry);
        }
        return given;
    }

    @Test
    void a_row_gives_its_entry_however_often_the_table_grew() {
        List<Entry> given = fill();
        for (int id = 0; id < MANY; id++) {
            assertThat(all.find((long) id)).isSameAs(given.get(id));
        }
        assertThat(all.find((long) MANY)).isNull();
        assertThat(all.ordered()).isEqualTo(given);
    }

    @Test
    void what_left_is_not_found_and_the_others_are() {
        List<Entry> given = fill();
        for (int id = 0; id < MANY; id += 2) {
            all.unindex(given.get(id));
        }
        for (int id = 0; id < MANY; id++) {
            assertThat(all.find((long) id)).isSameAs(id % 2 == 0 ? null : given.get(id));
        }
    }

    @Test
    void entries_that_were_released_are_referred_to_by_nothing() {
        fill();
        all.release();
        for (long id = 0; id < MANY; id++) {
            assertThat(all.find(id)).isNull();
        }
        assertThat(all.ordered()).isEmpty();
    }
}
