package io.rowan.caching;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.cache.CacheKey;
import io.rowan.cache.CacheStore;
import io.rowan.cache.CacheValue;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store does. */
abstract class CacheStoreCases {
    private static final CacheKey ONE = new CacheKey("one", List.of("table", "table#1"));
    private static final CacheKey TWO = new CacheKey("two", List.of("table", "table#2"));

    private CacheStore store;

    /** Opens a store that nobody else uses. */
    abstract CacheStore open(String space);

    @BeforeEach
    void open() {
        store = open(UUID.randomUUID().toString());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private long now() {
        return store.find(List.of(), CacheStore.ALWAYS).now();
    }

    private int put(CacheKey key, String text, long readAt) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return store.put(List.of(new CacheValue(key, bytes, Duration.ofMinutes(1))), readAt);
    }

    private List<@Nullable String> find(long notAfter) {
        List<@Nullable String> found = new ArrayList<>();
        for (byte[] each : store.find(List.of(ONE, TWO), notAfter).values()) {
            found.add(each == null ? null : new String(each, StandardCharsets.UTF_8));
        }
        return found;
    }

    @Test
    void what_was_put_is_found() {
        assertThat(put(ONE, "a\nb:c", now())).isEqualTo(1);
        assertThat(find(CacheStore.ALWAYS)).containsExactly("a\nb:c", null);
    }

    @Test
    void a_change_of_one_region_lets_go_of_what_depends_on_it() {
        put(ONE, "1", now());
        put(TWO, "2", now());
        store.end("a", List.of("table#1"));
        assertThat(find(CacheStore.ALWAYS)).containsExactly(null, "2");
        store.end("b", List.of("table"));
        assertThat(find(CacheStore.ALWAYS)).containsExactly(null, null);
    }

    @Test
    void what_was_read_before_a_change_is_not_taken_after_it() {
        long before = now();
        store.end("a", List.of("table#1"));
        assertThat(put(ONE, "old", before)).isZero();
        assertThat(put(TWO, "as before", before)).isEqualTo(1);
        assertThat(put(ONE, "new", now())).isEqualTo(1);
        assertThat(find(CacheStore.ALWAYS)).containsExactly("new", "as before");
    }

    @Test
    void while_a_region_changes_nothing_of_it_is_given_or_taken() {
        put(ONE, "1", now());
        store.begin("a", List.of("table#1"));
        assertThat(find(CacheStore.ALWAYS)).containsExactly(null, null);
        assertThat(put(ONE, "beside", now())).isZero();
        store.begin("b", List.of("table#1"));
        store.end("a", List.of("table#1"));
        assertThat(put(ONE, "beside the other", now())).isZero();
        store.end("b", List.of("table#1"));
        assertThat(put(ONE, "after", now())).isEqualTo(1);
        assertThat(find(CacheStore.ALWAYS)).containsExactly("after", null);
    }

    @Test
    void what_was_read_later_than_a_transaction_began_is_not_for_it() {
        long began = now();
        store.end("a", List.of("table#1"));
        put(ONE, "newer", now());
        put(TWO, "as old", began);
        assertThat(find(began)).containsExactly(null, "as old");
        assertThat(find(CacheStore.ALWAYS)).containsExactly("newer", "as old");
    }

    @Test
    void a_value_lives_for_its_time() {
        byte[] bytes = {1};
        store.put(List.of(new CacheValue(ONE, bytes, Duration.ofMillis(1))), now());
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (find(CacheStore.ALWAYS).get(0) != null && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(find(CacheStore.ALWAYS)).containsExactly(null, null);
    }
}
