package io.rowan.examples.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.SessionFactory;
import io.rowan.test.RowanTest;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The program prints the same on every database. */
@RowanTest(entities = {User.class, Product.class, Order.class, OrderItem.class})
class ShopDatabasesTest {
    private static String run(SessionFactory orm) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ShopMain.run(orm, new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    @Test
    void showsTheReportAndTheStockAndFindsThemAgain(SessionFactory orm) {
        assertThat(run(orm)).isEqualTo(ShopMainTest.BOOKS);
        assertThat(run(orm)).isEqualTo("Found users of an earlier run: [Alice, Bob]\n" + ShopMainTest.BOOKS);
    }
}
