package io.rowan.migration;

import static io.rowan.query.Dsl.sql;
import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.Rowan;
import io.rowan.SessionFactory;
import io.rowan.servers.JavaProgram;
import io.rowan.test.RowanTest;
import io.rowan.test.TestUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/migrations.md shows what is compiled, written and said here. */
@RowanTest(entities = Anchor.class, database = "h2")
class MigrationsPageTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    @TempDir
    Path directory;

    private String page = "";

    @BeforeEach
    void read(SessionFactory empty) throws IOException {
        page = Files.readString(ROOT.resolve("docs/migrations.md"));
        empty.schema().dropAll();
    }

    private String block(String mark) {
        Matcher block = Pattern.compile("<!-- " + mark + " -->\n```\\w+\n(.*?)```", Pattern.DOTALL)
                .matcher(page);
        assertThat(block.find()).as("a block marked '%s'", mark).isTrue();
        return block.group(1);
    }

    private static String withoutIds(String text) {
        return text.replaceAll("\\d{14}[0-9a-f]{4}", "<id>").replaceAll("Checksum: [0-9a-f]+", "Checksum: <checksum>");
    }

    private SessionFactory open(TestUrl url, String entities) {
        return Rowan.configure().url(url.url()).scan(entities).build();
    }

    @Test
    void the_java_is_compiled() throws IOException {
        String source = Files.readString(ROOT.resolve("orm-test/src/test/java/io/rowan/migration/PageSnippets.java"));
        for (String name : List.of("upgrade", "code")) {
            Matcher region = Pattern.compile("// snippet: " + name + "\n(.*?)\n *// end\n", Pattern.DOTALL)
                    .matcher(source);
            assertThat(region.find()).isTrue();
            assertThat(block("snippet: " + name).strip())
                    .isEqualTo(region.group(1).stripIndent().strip());
        }
        assertThat(Pattern.compile("(?<!<!-- source: .{1,200} -->\n)```(java|sql|sh)")
                        .matcher(page)
                        .results())
                .hasSize(4);
    }

    @Test
    void the_file_is_what_is_written(TestUrl url) throws IOException {
        try (SessionFactory one = open(url, "io.rowan.migration.v1");
                SessionFactory two = open(url, "io.rowan.migration.v2")) {
            PageSnippets.upgrade(new PageSnippets.Orm(path -> one.migrations(directory)));

            Path second = two.migrations(directory).revision("phones, grades and cards");

            assertThat(block("file: second")).isEqualTo(withoutIds(Files.readString(second)));
        }
    }

    @Test
    void code_computes_data(SessionFactory orm) {
        new RevisionFiles(directory)
                .write(
                        "names",
                        "base",
                        "-- up\ncreate table people (id integer, name varchar(50), initials varchar(10));\n"
                                + "insert into people (id, name) values (1, 'Ada King Lovelace');\n"
                                + "-- down\ndrop table people;\n");
        Migrations migrations = orm.migrations(directory).with(PageSnippets.code());
        migrations.upgrade("head");
        assertThat(initials(orm)).containsExactly("AKL");
        migrations.downgrade("-1");
        assertThat(initials(orm)).containsExactly((String) null);
    }

    private static List<String> initials(SessionFactory orm) {
        return orm.fromTransaction(session -> session.scalars(sql(String.class, "select initials from people"))
                .all());
    }

    /** Each command is a process of its own, in an empty directory. */
    @Test
    void the_terminal_says_what_is_shown() throws Exception {
        StringBuilder said = new StringBuilder();
        for (String line : block("terminal").lines().toList()) {
            if (line.startsWith("$ rowan ")) {
                said.append(line).append("\n").append(run(line.substring("$ rowan ".length())));
            }
        }
        assertThat(withoutIds(said.toString())).isEqualTo(block("terminal"));
    }

    private String run(String command) throws Exception {
        List<String> line = new ArrayList<>(JavaProgram.words(command));
        if (!command.equals("init")) {
            line.add("--entities=io.rowan.migration.v1");
        }
        JavaProgram.Said said = new JavaProgram("io.rowan.cli.RowanCommand", directory)
                .with("DATABASE_URL", "jdbc:h2:file:./page")
                .run(line);
        assertThat(said.exit()).as(said.text()).isZero();
        return said.text();
    }
}
