package io.rowan.readme;

import static io.rowan.query.Dsl.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.error.DetachedException;
import io.rowan.examples.shop.Order;
import io.rowan.examples.shop.OrderItem;
import io.rowan.examples.shop.Product;
import io.rowan.examples.shop.Product_;
import io.rowan.examples.shop.Sales;
import io.rowan.examples.shop.User;
import io.rowan.test.RowanExtension;
import io.rowan.test.StatementLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** README.md shows what is compiled here and what it sends. */
class ReadmeTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Pattern BLOCK =
            Pattern.compile("(?:<!-- snippet: (\\w+) -->\n)?```(\\w*)\n(.*?)```", Pattern.DOTALL);

    @RegisterExtension
    static final RowanExtension ROWAN = RowanExtension.of(User.class, Product.class, Order.class, OrderItem.class)
            .on("h2")
            .configure(orm -> orm.clock(Clock.fixed(Instant.parse("2026-01-05T09:00:00Z"), ZoneOffset.UTC)));

    private SessionFactory orm;
    private StatementLog log;

    @BeforeEach
    void take(SessionFactory factory, StatementLog statements) {
        orm = factory;
        log = statements;
    }

    @Test
    void firstShellBlockHoldsTheShopAndTheTests() throws IOException {
        String first = blocks().stream()
                .filter(block -> block.group(2).equals("sh"))
                .findFirst()
                .orElseThrow()
                .group(3);

        assertThat(first).isEqualTo("mvn -q -Pshop package\nmvn verify\n");
    }

    @Test
    void everyJavaBlockIsCompiled() throws IOException {
        for (MatchResult block : blocks()) {
            if (block.group(2).equals("java")) {
                assertThat(block.group(1))
                        .as("README's Java needs its snippet's name in a comment above:\n%s", block.group(3))
                        .isNotNull();
                assertThat(block.group(3).strip())
                        .as("snippet %s", block.group(1))
                        .isEqualTo(source(block.group(1)));
            }
        }
    }

    /** Each of these is sent by a test below. */
    @Test
    void everyBlockOfSqlIsSent() throws IOException {
        assertThat(blocks())
                .filteredOn(block -> block.group(2).equals("sql"))
                .extracting(block -> block.group(1))
                .containsExactlyInAnyOrder("first", "report", "conditions", "bulk", "lazy", "options");
    }

    @Test
    void firstScreenSendsWhatItShows() throws IOException {
        ReadmeSnippets.first(orm);

        assertSends("first");
    }

    @Test
    void reportSendsWhatItShows() throws IOException {
        ReadmeSnippets.first(orm);

        List<Sales> report = in(ReadmeSnippets::report);

        assertSends("report");
        assertThat(report).containsExactly(new Sales("Alice", 1, new BigDecimal("59.98")));
    }

    @Test
    void conditionsSendWhatTheyShow() throws IOException {
        ReadmeSnippets.first(orm);

        List<User> buyers = in(ReadmeSnippets::conditions);

        assertSends("conditions");
        assertThat(buyers).extracting(User::getName).containsExactly("Alice");
    }

    @Test
    void bulkSendsWhatItShows() throws IOException {
        ReadmeSnippets.first(orm);

        assertThat(in(ReadmeSnippets::bulk)).isEqualTo(1);

        assertSends("bulk");
        BigDecimal price = orm.fromTransaction(session -> session.scalar(select(Product_.price)));
        assertThat(price).isEqualByComparingTo("32.99");
    }

    @Test
    void lazyLoadingSendsWhatItShows() throws IOException {
        ReadmeSnippets.first(orm);

        assertThat(in(ReadmeSnippets::lazy)).isEqualByComparingTo("59.98");

        assertSends("lazy");
    }

    @Test
    void optionsSendWhatTheyShow() throws IOException {
        ReadmeSnippets.first(orm);

        List<User> users = in(ReadmeSnippets::options);

        assertSends("options");
        assertThat(users)
                .singleElement()
                .satisfies(user -> assertThat(user.getOrders()).hasSize(1));
    }

    @Test
    void errorsAreToldAndTheTransactionGoesOn() {
        ReadmeSnippets.first(orm);

        assertThat(in(ReadmeSnippets::errors)).isEqualTo("UNIQUE of users: uk_users_email");
    }

    @Test
    void detachedObjectsRefuseWithTheTextShown() throws IOException {
        ReadmeSnippets.first(orm);

        assertThatThrownBy(() -> ReadmeSnippets.detached(orm))
                .isInstanceOf(DetachedException.class)
                .message()
                .isEqualToNormalizingWhitespace(shown("detached", "text"));
    }

    private <T> T in(Function<Session, T> snippet) {
        log.clear();
        return orm.fromTransaction(snippet);
    }

    /** README wraps long lines, and leaves out begin and commit except on its first screen. */
    private void assertSends(String snippet) throws IOException {
        String shown = shown(snippet, "sql");
        String sent = log.toString()
                .lines()
                .map(line -> line.replaceFirst("^ *(\\d+\\.)? ", ""))
                .filter(line ->
                        shown.contains("commit") || !List.of("begin", "commit").contains(line))
                .collect(Collectors.joining("\n"));

        assertThat(shown).isEqualToNormalizingWhitespace(sent);
    }

    private static String shown(String snippet, String language) throws IOException {
        return blocks().stream()
                .filter(block -> block.group(2).equals(language) && snippet.equals(block.group(1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("README shows no " + language + " of snippet " + snippet))
                .group(3);
    }

    private static List<MatchResult> blocks() throws IOException {
        return BLOCK.matcher(Files.readString(ROOT.resolve("README.md")))
                .results()
                .toList();
    }

    /** The marked lines, moved to the left. */
    private static String source(String snippet) throws IOException {
        Path folder = ROOT.resolve("orm-test/src/test/java/io/rowan/readme");
        Pattern region = Pattern.compile("// snippet: " + snippet + "\n(.*?)\n *// end\n", Pattern.DOTALL);
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(ReadmeTest::text)
                    .flatMap(text -> region.matcher(text).results())
                    .map(found -> found.group(1).stripIndent().strip())
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No source has the snippet " + snippet));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
