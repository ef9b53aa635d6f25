package io.rowan.caching;

import io.rowan.test.RowanExtension;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

@ClassTemplate
@ExtendWith(RedisServer.Needed.class)
class RedisSessionCacheTest extends SessionCacheCases {
    @RegisterExtension
    static final RowanExtension ROWAN =
            RowanExtension.of(Author.class, Book.class).configure(orm -> orm.cache(RedisServer.cache()));
}
