package io.rowan.examples.notes;

import static io.rowan.query.Dsl.or;
import static io.rowan.query.Dsl.select;

import io.rowan.Rowan;
import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.query.Select;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

// snippet: notes
/** Notes in a file. Each command is one transaction; it ends with 0, or with 1 when there is no such note. */
@Command(name = "notes", description = "Keeps notes.", subcommands = CommandLine.HelpCommand.class)
public final class NotesMain {
    private static final Select<Note> BY_AGE = select(Note.class).orderBy(Note_.id);

    @Option(names = "--url", scope = ScopeType.INHERIT, defaultValue = "${env:DATABASE_URL:-sqlite:///notes.db}")
    private String url = "";

    private NotesMain() {}

    /** Runs a command. */
    public static void main(String... arguments) {
        System.exit(new CommandLine(new NotesMain()).execute(arguments));
    }

    @Command(description = "Adds a note.")
    int add(@Parameters(paramLabel = "<title>") String title, @Parameters(paramLabel = "<text>") String text) {
        return with(session -> {
            Note note = new Note(title, text);
            session.add(note);
            session.flush(); // the key is there
            System.out.println("Note " + note.getId() + " is saved.");
            return 0;
        });
    }

    @Command(description = "Lists all notes.")
    int list() {
        return with(session -> print(session, BY_AGE));
    }

    @Command(description = "Lists the notes that hold a text, whatever its case.")
    int search(@Parameters(paramLabel = "<part>") String part) {
        return with(session ->
                print(session, BY_AGE.where(or(Note_.title.icontains(part), Note_.text.icontains(part)))));
    }

    @Command(description = "Changes a note's title, text or both.")
    int edit(
            @Parameters(paramLabel = "<id>") long id,
            @Option(names = "--title") @Nullable String title,
            @Option(names = "--text") @Nullable String text) {
        return with(session -> {
            Note note = session.get(Note.class, id);
            if (note == null) {
                return missing(id);
            }
            note.setTitle(title == null ? note.getTitle() : title);
            note.setText(text == null ? note.getText() : text);
            System.out.println("Note " + id + " is changed.");
            return 0;
        });
    }

    @Command(description = "Deletes a note.")
    int delete(@Parameters(paramLabel = "<id>") long id) {
        return with(session -> {
            Note note = session.get(Note.class, id);
            if (note == null) {
                return missing(id);
            }
            session.delete(note);
            System.out.println("Note " + id + " is deleted.");
            return 0;
        });
    }

    private static int print(Session session, Select<Note> notes) {
        for (Note note : session.scalars(notes)) {
            System.out.println(note.getId() + "  " + note.getTitle() + ": " + note.getText());
        }
        return 0;
    }

    private static int missing(long id) {
        System.err.println("There is no note " + id + "; list shows those that there are.");
        return 1;
    }

    private int with(ToIntFunction<Session> work) {
        try (SessionFactory orm = Rowan.open(url, Note.class)) {
            orm.schema().createAll(); // the first command makes the table
            return orm.fromTransaction(work::applyAsInt);
        }
    }
}
// end
