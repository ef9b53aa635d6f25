package io.rowan.cli;

import io.rowan.Configuration;
import io.rowan.Rowan;
import io.rowan.SessionFactory;
import io.rowan.error.RowanException;
import io.rowan.migration.Migrations;
import io.rowan.migration.Revision;
import io.rowan.schema.SchemaChange;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command {@code rowan}. It ends with 0 when all is well, 1 after an error or a difference, 2 when it was called wrongly. */
@Command(
        name = "rowan",
        mixinStandardHelpOptions = true,
        description = "Writes, applies and takes back revisions of a database's schema.",
        subcommands = CommandLine.HelpCommand.class)
public final class RowanCommand {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--config",
            scope = ScopeType.INHERIT,
            paramLabel = "<file>",
            description = "the settings; rowan.properties unless given")
    private Path config = Path.of("rowan.properties");

    @Option(names = "--url", scope = ScopeType.INHERIT, paramLabel = "<url>", description = "the database")
    private @Nullable String url;

    @Option(
            names = "--entities",
            scope = ScopeType.INHERIT,
            paramLabel = "<package>",
            description = "the package of the entity classes")
    private @Nullable String entities;

    @Option(
            names = "--directory",
            scope = ScopeType.INHERIT,
            paramLabel = "<path>",
            description = "where the revisions lie")
    private @Nullable Path directory;

    private RowanCommand() {}

    /**
     * Runs the command and ends the program.
     *
     * @param arguments the subcommand and its options
     */
    public static void main(String... arguments) {
        System.exit(run(new PrintWriter(System.out, true), new PrintWriter(System.err, true), arguments));
    }

    /**
     * Runs the command.
     *
     * @param out takes what it says
     * @param errors takes what goes wrong
     * @param arguments the subcommand and its options
     * @return the exit code
     */
    static int run(PrintWriter out, PrintWriter errors, String... arguments) {
        CommandLine command = new CommandLine(new RowanCommand());
        command.setUnmatchedOptionsArePositionalParams(true);
        command.setOut(out);
        command.setErr(errors);
        command.setExecutionExceptionHandler((failure, line, parsed) -> {
            if (!(failure instanceof RowanException)) {
                throw failure;
            }
            errors.println(failure.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        });
        return arguments.length == 0 ? command.execute("help") : command.execute(arguments);
    }

    @Command(description = "Makes the directory of revisions and a file of settings to fill in.")
    int init() {
        Settings settings = Settings.read(config, System::getenv);
        Path path = directory == null ? Path.of("migrations") : directory;
        try {
            Files.createDirectories(path);
            if (!Files.exists(config)) {
                Files.writeString(config, Settings.TEMPLATE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + settings.file() + " or " + path, e);
        }
        out().println("Revisions go to " + path + "; the settings are in " + config + ".");
        return 0;
    }

    @Command(description = "Writes a revision: an empty one, or with --autogenerate from the classes.")
    int revision(
            @Option(
                            names = {"-m", "--message"},
                            required = true,
                            description = "what it is for")
                    String message,
            @Option(names = "--autogenerate", description = "from the difference of classes and database")
                    boolean autogenerate) {
        return with(migrations -> {
            out().println(autogenerate ? migrations.revision(message) : migrations.emptyRevision(message));
            return 0;
        });
    }

    @Command(description = "Applies revisions: head, +n or an id.")
    int upgrade(@Parameters(paramLabel = "<target>", defaultValue = "head") String target) {
        return go(migrations -> migrations.upgrade(target), "applied");
    }

    @Command(description = "Takes revisions back: base, -n or an id, which stays.")
    int downgrade(@Parameters(paramLabel = "<target>") String target) {
        return go(migrations -> migrations.downgrade(target), "taken back");
    }

    private int go(Function<Migrations, List<String>> way, String done) {
        return with(migrations -> {
            List<String> gone = way.apply(migrations);
            gone.forEach(id -> out().println(id + " " + done));
            out().println("The database is at " + current(migrations) + ".");
            return 0;
        });
    }

    private static String current(Migrations migrations) {
        String id = migrations.current();
        return id == null ? "base" : id;
    }

    @Command(description = "Tells the last applied revision.")
    int current() {
        return with(migrations -> {
            out().println(current(migrations));
            return 0;
        });
    }

    @Command(description = "Lists all revisions.")
    int history() {
        return with(migrations -> {
            for (Revision revision : migrations.history()) {
                out().println(revision.id() + "  " + revision.state().name().toLowerCase(Locale.ROOT) + "  "
                        + revision.message() + (revision.edited() ? "  (edited)" : ""));
            }
            return 0;
        });
    }

    @Command(description = "Says which revision the database is at, without running anything.")
    int stamp(@Parameters(paramLabel = "<target>") String target) {
        return with(migrations -> {
            migrations.stamp(target);
            out().println("The database is at " + current(migrations) + ".");
            return 0;
        });
    }

    @Command(description = "Tells what a revision would change; ends with 1 when there is something.")
    int check() {
        return with(migrations -> {
            List<SchemaChange> changes = migrations.check();
            changes.forEach(change -> change.describe().forEach(out()::println));
            if (changes.isEmpty()) {
                out().println("The database is what the classes want.");
            }
            return changes.isEmpty() ? 0 : 1;
        });
    }

    private int with(ToIntFunction<Migrations> work) {
        Settings settings = Settings.read(config, System::getenv);
        Configuration configuration = Rowan.configure()
                .url(url == null ? settings.get("url") : url)
                .scan(entities == null ? settings.get("entities") : entities)
                .pool(pool -> pool.size(1).maxOverflow(1));
        String user = settings.find("user");
        String password = settings.find("password");
        if (user != null && password != null) {
            configuration.credentials(user, password);
        }
        Path path = directory == null ? Path.of(settings.get("directory")) : directory;
        try (SessionFactory orm = configuration.build()) {
            return work.applyAsInt(orm.migrations(path));
        }
    }

    private PrintWriter out() {
        CommandSpec known = spec;
        if (known == null) {
            throw new IllegalStateException("picocli sets the command's model before it runs");
        }
        return known.commandLine().getOut();
    }
}
