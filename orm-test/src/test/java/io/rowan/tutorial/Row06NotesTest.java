package io.rowan.tutorial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.rowan.SessionFactory;
import io.rowan.examples.notes.Note;
import io.rowan.examples.notes.NotesMain;
import io.rowan.servers.JavaProgram;
import io.rowan.servers.JavaProgram.Said;
import io.rowan.servers.ProcessDatabase;
import io.rowan.test.RowanTest;
import io.rowan.test.TestDatabase;
import io.rowan.test.TestUrl;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each command is a process of its own, as at a terminal. */
@RowanTest(entities = Note.class)
class Row06NotesTest {
    private static final Path PAGE = Path.of("").toAbsolutePath().getParent().resolve("docs/applications.md");

    private static final Pattern NUMBER = Pattern.compile("(^|\\n|Note )(\\d+)");

    private final List<String> ids = new ArrayList<>();

    @TempDir
    Path directory;

    private String url = "";

    /** An embedded database is a file. */
    @BeforeEach
    void open(SessionFactory orm, TestUrl own, TestDatabase database) {
        assumeTrue(
                database.text("alone") == null, "processes cannot share it; seven of them for each database take long");
        orm.schema().dropAll();
        orm.close();
        url = ProcessDatabase.of(database, own, directory).url();
    }

    private Said notes(List<String> arguments) throws Exception {
        List<String> line = new ArrayList<>(arguments);
        line.add("--url=" + url);
        return new JavaProgram(NotesMain.class.getName(), directory).run(line);
    }

    /** The page shows this, line by line; a database that leaves numbers out between processes has others. */
    @Test
    void notes_live_from_one_process_to_the_next() throws Exception {
        String shown = terminal();
        StringBuilder said = new StringBuilder();
        for (String line : shown.lines().toList()) {
            if (line.startsWith("$ notes ")) {
                Said answer = notes(arguments(line.substring("$ notes ".length())));
                assertThat(answer.exit()).as(answer.text()).isZero();
                said.append(line).append("\n").append(counted(answer.text()));
            }
        }
        assertThat(said.toString()).isEqualTo(shown);
        assertThat(notes(List.of("delete", "77")))
                .isEqualTo(new Said("There is no note 77; list shows those that there are.\n", 1));
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

    private List<String> arguments(String command) {
        return JavaProgram.words(command).stream()
                .map(word -> word.matches("\\d") ? ids.get(Integer.parseInt(word) - 1) : word)
                .toList();
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
