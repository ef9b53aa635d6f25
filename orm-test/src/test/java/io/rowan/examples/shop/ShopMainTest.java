package io.rowan.examples.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a user starts it, with a URL. */
class ShopMainTest {
    static final String BOOKS = """

            Sales report
              Bob          1 order(s)     999.99
              Alice        1 order(s)      72.48
            Stock
              Laptop          19
              Pen            495
              Python Book     98
            """;

    static String run(String url) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ShopMain.run(url, new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    @Test
    void showsTheReportAndTheStock() {
        assertThat(run("jdbc:h2:mem:" + UUID.randomUUID())).isEqualTo(BOOKS);
    }

    @Test
    void takesTheUrlOfTheEnvironment() {
        assertThat(run("h2:///:memory:")).endsWith(BOOKS);
    }

    @Test
    void findsOnASecondRunWhatTheFirstSold(@TempDir Path folder) {
        String url = "jdbc:h2:" + folder.resolve("shop");

        assertThat(run(url)).isEqualTo(BOOKS);
        assertThat(run(url)).isEqualTo("Found users of an earlier run: [Alice, Bob]\n" + BOOKS);
    }
}
