package io.rowan.tutorial;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.SessionFactory;
import io.rowan.examples.notes.Note;
import io.rowan.examples.notes.NotesMain;
import io.rowan.servers.ProcessDatabase;
import io.rowan.test.RowanTest;
import io.rowan.test.TestDatabase;
import io.rowan.test.TestUrl;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each command is a process of its own, as at a terminal. */
@RowanTest(entities = Note.class)
class Row06NotesTest {
    private static final Path PAGE = Path.of("").toAbsolutePath().getParent().resolve("docs/applications.md");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    private static final Pattern NUMBER = Pattern.compile("(^|\\n|Note )(\\d+)");

    private final List<String> ids = new ArrayList<>();

    @TempDir
    Path directory;

    private String url = "";
    private int exit;

    /** An embedded database is opened by one process after the other, in a file. */
    @BeforeEach
    void open(SessionFactory orm, TestUrl own, TestDatabase database) {
        orm.schema().dropAll();
        orm.close();
        url = ProcessDatabase.of(database, own, directory).url();
    }

    private String notes(String... arguments) throws Exception {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                "-cp",
                System.getProperty("java.class.path"),
                NotesMain.class.getName()));
        line.addAll(List.of(arguments));
        line.add("--url=" + url);
        Path said = directory.resolve("said");
        Process process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        exit = process.exitValue();
        return Files.readString(said);
    }

    /** The page shows this, line by line; a database that leaves numbers out between processes has others. */
    @Test
    void notes_live_from_one_process_to_the_next() throws Exception {
        String shown = terminal();
        StringBuilder said = new StringBuilder();
        for (String line : shown.lines().toList()) {
            if (line.startsWith("$ notes ")) {
                said.append(line).append("\n").append(counted(notes(words(line.substring("$ notes ".length())))));
                assertThat(exit).as(said.toString()).isZero();
            }
        }
        assertThat(said.toString()).isEqualTo(shown);
        assertThat(notes("delete", "77")).isEqualTo("There is no note 77; list shows those that there are.\n");
        assertThat(exit).isEqualTo(1);
    }

    /** What a program said, with notes counted from 1. */
    private String counted(String said) {
        return NUMBER.matcher(said).replaceAll(number -> {
            if (!ids.contains(number.group(2))) {
                ids.add(number.group(2));
            }
            return number.group(1) + (ids.indexOf(number.group(2)) + 1);
        });
    }

    private String[] words(String command) {
        return WORD.matcher(command)
                .results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .map(word -> word.matches("\\d") ? ids.get(Integer.parseInt(word) - 1) : word)
                .toArray(String[]::new);
    }

    private static String terminal() throws Exception {
        return Pattern.compile("<!-- terminal -->\n```sh\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(PAGE))
                .results()
                .map(block -> block.group(1))
                .findFirst()
                .orElseThrow();
    }
}
