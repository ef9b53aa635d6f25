package io.rowan.values;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.Rowan;
import io.rowan.dialect.Feature;
import io.rowan.error.MappingException;
import io.rowan.test.Requires;
import io.rowan.test.RowanTest;
import io.rowan.test.TestUrl;
import org.junit.jupiter.api.Test;

@RowanTest(entities = Product.class)
@Requires(absent = Feature.ARRAYS)
class NoArrayTest {
    @Test
    void arrays_are_refused_when_the_factory_is_made(TestUrl url) {
        assertThatThrownBy(() -> Rowan.open(url.url(), Article.class))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining(
                        "Article.tags: @SqlArray needs a database with arrays, and this one has none. Keep"
                                + " the values as JSON with @Json, or make an entity of the elements and refer to it with"
                                + " @OneToMany.");
    }
}
