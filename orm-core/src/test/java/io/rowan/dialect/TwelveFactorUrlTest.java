package io.rowan.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.error.ConfigurationException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** URLs of the environment become JDBC URLs. */
class TwelveFactorUrlTest {
    private static final DatabaseUrls SERVER = DatabaseUrls.server("jdbc:acme:", "com.acme:driver:1", "acme");
    private static final DatabaseUrls FILE =
            DatabaseUrls.file("jdbc:box:", "com.acme:box:1", "box", "mem:rowan;keep", ";;");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "acme://db/shop                          | jdbc:acme://db/shop",
                "acme://db:5432/shop                     | jdbc:acme://db:5432/shop",
                "ACME://[::1]:5432/shop                  | jdbc:acme://[::1]:5432/shop",
                "acme://db/                              | jdbc:acme://db/",
                "acme://db                               | jdbc:acme://db/",
                "acme://db/shop?ssl=true&app=a%20b       | jdbc:acme://db/shop?ssl=true&app=a%20b",
                "acme://app:pw@db:5432/shop              | jdbc:acme://db:5432/shop",
            })
    void a_server(String url, String jdbc) {
        assertThat(TwelveFactorUrl.parse(url).to(SERVER).jdbcUrl()).isEqualTo(jdbc);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "box:///shop.db             | jdbc:box:./shop.db",
                "box:///data/my%20shop.db   | jdbc:box:./data/my shop.db",
                "box:////var/shop.db        | jdbc:box:/var/shop.db",
                "box:///shop.db?a=1&b=2     | jdbc:box:./shop.db;a=1;b=2",
                "box://                     | jdbc:box:mem:rowan;keep",
                "box:///                    | jdbc:box:mem:rowan;keep",
                "box:///:memory:            | jdbc:box:mem:rowan;keep",
                "box:///?a=1                | jdbc:box:mem:rowan;keep;a=1",
            })
    void a_file(String url, String jdbc) {
        assertThat(TwelveFactorUrl.parse(url).to(FILE).jdbcUrl()).isEqualTo(jdbc);
    }

    @Test
    void other_forms_are_data() {
        DatabaseUrls urls = new DatabaseUrls(
                "jdbc:acme:", "com.acme:driver:1", List.of("acme"), "//{host};databaseName={database}", null, ";;");
        assertThat(TwelveFactorUrl.parse("acme://db:1433/shop?encrypt=true")
                        .to(urls)
                        .jdbcUrl())
                .isEqualTo("jdbc:acme://db:1433;databaseName=shop;encrypt=true");
    }

    @Test
    void parameters_may_need_an_end() {
        DatabaseUrls urls = new DatabaseUrls(
                "jdbc:acme:", "com.acme:driver:1", List.of("acme"), "//{host}/{database}", null, ":;;");
        assertThat(TwelveFactorUrl.parse("acme://db:50000/shop?a=1&b=2")
                        .to(urls)
                        .jdbcUrl())
                .isEqualTo("jdbc:acme://db:50000/shop:a=1;b=2;");
        assertThat(TwelveFactorUrl.parse("acme://db:50000/shop").to(urls).jdbcUrl())
                .isEqualTo("jdbc:acme://db:50000/shop");
    }

    @Test
    void user_and_password_are_decoded_and_leave_the_url() {
        ConnectionUrl url =
                TwelveFactorUrl.parse("acme://app%40home:p%2Fw+%3A:x@db/shop").to(SERVER);
        assertThat(url.user()).isEqualTo("app@home");
        assertThat(url.password()).isEqualTo("p/w+::x");
        assertThat(url.jdbcUrl()).isEqualTo("jdbc:acme://db/shop");
        assertThat(url.toString()).doesNotContain("p/w").doesNotContain("shop");
    }

    @Test
    void a_user_may_have_no_password() {
        ConnectionUrl url = TwelveFactorUrl.parse("acme://app@db/shop").to(SERVER);
        assertThat(url.user()).isEqualTo("app");
        assertThat(url.password()).isNull();
    }

    @Test
    void mistakes_are_told_without_the_password() {
        refuses("acme://app:secret pw@db/shop", SERVER, "cannot be read", "%XX");
        refuses("acme:///shop", SERVER, "names no server", "acme://user:password@host:port/database");
        refuses("box://shop.db", FILE, "box:///shop.db with three slashes");
        refuses(
                "box://",
                new DatabaseUrls("jdbc:box:", "com.acme:box:1", List.of("box"), "{path}", null, ";;"),
                "no database in memory");
    }

    private static void refuses(String url, DatabaseUrls urls, String... parts) {
        assertThatThrownBy(() -> TwelveFactorUrl.parse(url).to(urls))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContainingAll(parts)
                .hasMessageNotContaining("secret");
    }
}
