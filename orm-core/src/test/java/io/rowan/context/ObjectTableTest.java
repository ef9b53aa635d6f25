package io.rowan.context;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.mapping.EntityMapping;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ObjectTableTest {
    private static Entry entry(Object entity) {
        return entry(null, entity);
    }

    @SuppressWarnings("NullAway") // The table asks an entry for its object only.
    private static Entry entry(@Nullable EntityMapping mapping, Object entity) {
        return new Entry(mapping, entity, null, Entry.State.PENDING);
    }

    @Test
    void it_finds_what_is_in_it_and_nothing_else_whatever_comes_and_goes() {
        ObjectTable table = new ObjectTable();
        Map<Object, Entry> expected = new IdentityHashMap<>();
        List<Object> objects = new ArrayList<>();
        Random random = new Random(7);
        for (int step = 0; step < 20_000; step++) {
            boolean comes = objects.isEmpty() || random.nextInt(5) < 3;
            if (comes) {
                Entry entry = entry(new Object());
                objects.add(entry.entity());
                table.put(entry);
                expected.put(entry.entity(), entry);
            } else {
                Object gone = objects.remove(random.nextInt(objects.size()));
                table.remove(expected.get(gone));
                expected.remove(gone);
                assertThat(table.find(gone)).isNull();
            }
        }
        expected.forEach((object, entry) -> assertThat(table.find(object)).isSameAs(entry));
    }

    @Test
    void another_entry_of_the_same_object_takes_the_place_of_the_first_which_cannot_take_it_out_any_more() {
        ObjectTable table = new ObjectTable();
        String object = new String("same");
        Entry first = entry(object);
        Entry second = entry(object);
        table.put(first);
        table.put(second);
        table.remove(first);
        assertThat(table.find(object)).isSameAs(second);
        assertThat(table.find(new String("same"))).isNull();
    }

    @Test
    void room_that_was_asked_for_loses_nothing() {
        ObjectTable table = new ObjectTable();
        Entry entry = entry(new Object());
        table.put(entry);
        table.expect(1000);
        assertThat(table.find(entry.entity())).isSameAs(entry);
    }

    @Test
    void a_table_that_was_released_refers_to_nothing() {
        ObjectTable table = new ObjectTable();
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            entries.add(entry(new Object()));
            table.put(entries.get(i));
        }
        table.release();
        assertThat(entries)
                .allSatisfy(each -> assertThat(table.find(each.entity())).isNull());
    }
}
