package io.rowan.concurrency;

import static io.rowan.query.Dsl.count;
import static io.rowan.query.Dsl.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.dialect.Feature;
import io.rowan.error.IntegrityException;
import io.rowan.test.Requires;
import io.rowan.test.RowanTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A batch whose items fail one by one. */
@RowanTest(entities = Item.class)
@Requires(Feature.SAVEPOINTS)
class ImportTest {
    /** Each tenth item has the number of the one before. */
    private static List<Item> items() {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            items.add(new Item(i % 10 == 9 ? i - 1 : i));
        }
        return items;
    }

    private static boolean taken(Session session, Item item) {
        try {
            session.nested(() -> session.add(item));
            return true;
        } catch (IntegrityException e) {
            return false;
        }
    }

    @Test
    void of_1000_items_100_duplicates_are_skipped(SessionFactory orm) {
        List<Item> skipped = new ArrayList<>();
        orm.inTransaction(session -> {
            for (Item item : items()) {
                if (!taken(session, item)) {
                    skipped.add(item);
                }
            }
        });

        assertThat(skipped)
                .hasSize(100)
                .allSatisfy(item -> assertThat(item.number % 10).isEqualTo(8));
        assertThat(orm.<Long>fromTransaction(session -> session.scalar(select(count(Item_.id)))))
                .isEqualTo(900L);
    }
}
