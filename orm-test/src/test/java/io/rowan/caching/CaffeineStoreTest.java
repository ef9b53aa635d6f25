package io.rowan.caching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.cache.CacheStore;
import io.rowan.cache.Caches;
import io.rowan.cache.CaffeineCache;
import io.rowan.error.ConfigurationException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CaffeineStoreTest extends CacheStoreCases {
    @Override
    CacheStore open(String space) {
        return Caches.caffeine().open(space);
    }

    @Test
    void factories_of_one_database_share_what_one_object_opens() {
        CaffeineCache cache = Caches.caffeine().maximumSize(10).ttl(Duration.ofMinutes(2));
        assertThat(cache.open("a")).isSameAs(cache.open("a")).isNotSameAs(cache.open("b"));
        assertThat(cache.ttl()).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void a_time_that_is_none_is_refused() {
        assertThatThrownBy(() -> Caches.caffeine().ttl(Duration.ZERO))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("ttl(PT0S): the time must be positive.");
    }
}
