package io.rowan.examples.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.test.RowanTest;
import io.rowan.test.TestUrl;
import org.junit.jupiter.api.Test;

/** The program says the same on every database. */
@RowanTest(entities = {})
class ShopOutputTest {
    @Test
    void the_books_are_the_same_and_are_found_again(TestUrl url) {
        assertThat(ShopMainTest.run(url.url())).isEqualTo(ShopMainTest.BOOKS);
        assertThat(ShopMainTest.run(url.url()))
                .isEqualTo("Found users of an earlier run: [Alice, Bob]\n" + ShopMainTest.BOOKS);
    }
}
