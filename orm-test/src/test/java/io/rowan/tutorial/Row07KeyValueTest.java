package io.rowan.tutorial;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.SessionFactory;
import io.rowan.examples.settings.KeyValueStore;
import io.rowan.examples.settings.Setting;
import io.rowan.test.RowanTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@RowanTest(entities = Setting.class)
class Row07KeyValueTest {
    record Window(int width, List<String> tabs) {}

    private KeyValueStore store;

    @BeforeEach
    void open(SessionFactory orm) {
        store = new KeyValueStore(orm);
    }

    @Test
    void an_unknown_key_has_the_default() {
        assertThat(store.get("theme", String.class, "light")).isEqualTo("light");
    }

    @Test
    void values_of_any_kind_come_back() {
        // snippet: use
        store.set("theme", "dark");
        store.set("window", new Window(800, List.of("a", "b"))); // a record, kept as JSON
        String theme = store.get("theme", String.class, "light");
        // end
        assertThat(theme).isEqualTo("dark");
        assertThat(store.get("window", Window.class, new Window(0, List.of())))
                .isEqualTo(new Window(800, List.of("a", "b")));
    }

    @Test
    void setting_twice_keeps_the_last_value() {
        store.set("theme", "dark");
        store.set("theme", "blue");
        assertThat(store.get("theme", String.class, "light")).isEqualTo("blue");
    }

    @Test
    void a_deleted_key_is_gone_and_deleting_it_again_says_so() {
        store.set("theme", "dark");
        assertThat(store.remove("theme")).isTrue();
        assertThat(store.remove("theme")).isFalse();
        assertThat(store.get("theme", String.class, "light")).isEqualTo("light");
    }
}
