package io.rowan.caching;

import io.rowan.cache.Caches;
import io.rowan.test.RowanExtension;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.extension.RegisterExtension;

@ClassTemplate
class CaffeineSessionCacheTest extends SessionCacheCases {
    @RegisterExtension
    static final RowanExtension ROWAN =
            RowanExtension.of(Author.class, Book.class).configure(orm -> orm.cache(Caches.caffeine()));
}
