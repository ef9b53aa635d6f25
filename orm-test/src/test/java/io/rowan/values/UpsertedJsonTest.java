package io.rowan.values;

import static io.rowan.query.Dsl.insert;
import static io.rowan.query.Dsl.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.Session;
import io.rowan.dialect.Feature;
import io.rowan.test.Requires;
import io.rowan.test.RowanTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Documents in statements that insert many rows, or update them where they are. */
@RowanTest(entities = Setting.class)
class UpsertedJsonTest {
    private static @Nullable Object value(Session session, String key) {
        return session.scalar(select(Setting_.value).where(Setting_.key.eq(key)));
    }

    @Test
    void many_rows_take_their_documents(Session session) {
        List<Setting> settings = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            settings.add(new Setting("key " + i, i % 2 == 0 ? List.of(i) : null));
        }
        session.execute(insert(Setting.class).values(settings));

        assertThat(value(session, "key 4")).isEqualTo(List.of(4));
        assertThat(value(session, "key 5")).isNull();
    }

    @Test
    @Requires(Feature.UPSERT)
    void a_row_that_is_there_takes_the_new_document(Session session) {
        // snippet: set
        session.execute(insert(Setting.class)
                .values(new Setting("theme", "dark"), new Setting("window", Map.of("width", 800)))
                .onConflict(Setting_.key)
                .doUpdate(Setting_.value));
        // end
        session.execute(insert(Setting.class)
                .values(new Setting("theme", List.of("light", true)), new Setting("size", 12))
                .onConflict(Setting_.key)
                .doUpdate(Setting_.value));

        assertThat(value(session, "theme")).isEqualTo(List.of("light", true));
        assertThat(value(session, "window")).isEqualTo(Map.of("width", 800));
        assertThat(value(session, "size")).isEqualTo(12);
    }
}
