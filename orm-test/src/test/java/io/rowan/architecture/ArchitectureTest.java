package io.rowan.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static io.rowan.architecture.FloorTable.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ImportTree;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.rowan.architecture.FloorTable.Row;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The floors of {@code docs/architecture.md}, held literally and without exceptions. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {
    private static final FloorTable FLOORS = new FloorTable(List.of(
            row(0, "error"),
            row(0, "annotation"),
            row(0, "async"),
            row(1, "type", "error"),
            row(1, "query", "error"),
            row(1, "cache", "error"),
            row(2, "schema", "type", "error"),
            row(3, "sql", "schema", "type"),
            row(3, "mapping", "schema", "type", "error"),
            row(4, "dialect", "sql", "schema", "type", "error"),
            row(4, "metadata", "annotation", "mapping", "schema", "type", "error"),
            row(4, "proxy", "mapping", "error"),
            row(4, "compile", "query", "mapping", "sql", "schema", "type", "error"),
            row(5, "jdbc", "dialect", "sql", "type", "error"),
            row(5, "context", "proxy", "mapping", "schema", "type", "error"),
            row(5, "migration", "dialect", "schema", "error"),
            row(5, "readthrough", "cache", "mapping", "schema", "type", "error"),
            row(6, "ddl", "jdbc", "dialect", "schema", "type", "error"),
            row(
                    6,
                    "load",
                    "query",
                    "compile",
                    "context",
                    "readthrough",
                    "cache",
                    "proxy",
                    "mapping",
                    "jdbc",
                    "dialect",
                    "sql",
                    "schema",
                    "type",
                    "error"),
            row(
                    6,
                    "flush",
                    "query",
                    "compile",
                    "context",
                    "readthrough",
                    "proxy",
                    "mapping",
                    "jdbc",
                    "dialect",
                    "sql",
                    "schema",
                    "type",
                    "error"),
            row(7, "revision", "migration", "ddl", "jdbc", "dialect", "sql", "schema", "type", "error"),
            row(
                    8,
                    FloorTable.ROOT,
                    "error",
                    "annotation",
                    "async",
                    "type",
                    "query",
                    "cache",
                    "schema",
                    "sql",
                    "mapping",
                    "dialect",
                    "metadata",
                    "proxy",
                    "compile",
                    "jdbc",
                    "context",
                    "readthrough",
                    "ddl",
                    "load",
                    "flush",
                    "migration",
                    "revision"),
            row(9, "cli", FloorTable.ROOT, "migration", "schema", "error"),
            row(FloorTable.OUTSIDE, FloorTable.PROCESSOR, "annotation")));

    private static final Set<String> OPEN_TO_DIALECTS =
            Set.of("io.rowan.dialect", "io.rowan.sql", "io.rowan.schema", "io.rowan.type", "io.rowan.error");

    /** Databases that have no package yet; those that have one are known by its name. */
    private static final Set<String> DATABASES = Set.of(
            "h2",
            "hsqldb",
            "derby",
            "sqlite",
            "duckdb",
            "postgres",
            "mysql",
            "mariadb",
            "oracle",
            "sqlserver",
            "sql server",
            "mssql",
            "db2",
            "firebird",
            "informix",
            "sybase",
            "cockroach",
            "yugabyte",
            "tidb");

    /** Further names that a package may use: its database's own, and the database whose driver and answers it has. */
    private static final Map<String, Set<String>> OTHER_NAMES = Map.of(
            "sqlserver", Set.of("sql server", "mssql"),
            "cockroachdb", Set.of("postgres", "postgresql"),
            "yugabytedb", Set.of("postgres", "postgresql"),
            "tidb", Set.of("mysql"));

    private static final Pattern FORBIDDEN_PACKAGE = Pattern.compile(".*\\.(impl|utils?|helpers?)(\\..*)?");
    private static final Pattern FORBIDDEN_CLASS = Pattern.compile(".*(Impl|Managers?|Helpers?|Utils?)");
    private static final Pattern OWN_NAME = Pattern.compile("io\\.rowan((?:\\.[a-z][a-z0-9]*)*)(\\.[A-Z*].*)?");

    private final JavaClasses core = classesOf("orm-core");
    private final JavaClasses dialects = classesOf("orm-dialects");

    @Test
    void the_table_in_the_document_is_the_table_held_here() {
        FloorTable documented = FloorTable.parse(Checkout.text(Checkout.root().resolve("docs/architecture.md")));
        assertThat(documented.rows()).containsExactlyElementsOf(FLOORS.rows());
    }

    @Test
    void every_import_that_the_table_permits_goes_down() {
        List<String> offenders = new ArrayList<>();
        Map<String, Row> rows = FLOORS.byName();
        for (Row row : FLOORS.rows()) {
            for (String target : row.mayImport()) {
                boolean down = rows.containsKey(target)
                        && (row.floor() == FloorTable.OUTSIDE
                                || rows.get(target).floor() < row.floor());
                if (!down) {
                    offenders.add(row.name() + " -> " + target);
                }
            }
        }
        assertThat(offenders).isEmpty();
    }

    @Test
    void every_package_of_core_is_in_the_table() {
        Set<String> unknown = new TreeSet<>();
        core.forEach(type -> unknown.add(FloorTable.nameOf(type.getPackageName())));
        Checkout.mainSources("orm-core").forEach(file -> unknown.add(FloorTable.nameOf(packageOf("orm-core", file))));
        unknown.removeAll(FLOORS.byName().keySet());
        assertThat(unknown)
                .as("packages of orm-core without a row in the table")
                .isEmpty();
    }

    @Test
    void compiled_classes_use_only_packages_that_their_row_permits() {
        List<String> offenders = ownDependencies(core)
                .filter(use -> !permitted(packageOf(use.getOriginClass()), packageOf(use.getTargetClass())))
                .map(Dependency::getDescription)
                .toList();
        assertThat(offenders).isEmpty();
    }

    /** Inlined constants and imports for Javadoc alone leave no trace in classes, hence the sources too. */
    @Test
    void sources_import_only_packages_that_their_row_permits() {
        List<String> offenders = new ArrayList<>();
        for (ParsedSource source : ParsedSource.parse(Checkout.mainSources("orm-core"))) {
            for (ImportTree imported : source.unit().getImports()) {
                Matcher name =
                        OWN_NAME.matcher(imported.getQualifiedIdentifier().toString());
                if (name.matches() && !permitted(source.packageName(), "io.rowan" + name.group(1))) {
                    offenders.add(source.where(imported) + " " + name.group());
                }
            }
        }
        assertThat(offenders).isEmpty();
    }

    @Test
    void packages_form_no_cycle() {
        Map<String, Set<String>> uses = new TreeMap<>();
        Stream.concat(ownDependencies(core), ownDependencies(dialects))
                .forEach(use -> uses.computeIfAbsent(packageOf(use.getOriginClass()), origin -> new TreeSet<>())
                        .add(packageOf(use.getTargetClass())));
        List<List<String>> cycles = new ArrayList<>();
        Set<String> done = new LinkedHashSet<>();
        uses.keySet().forEach(start -> findCycles(start, uses, new ArrayList<>(), done, cycles));
        assertThat(cycles).isEmpty();
    }

    @Test
    void the_processor_uses_only_the_jdk_and_the_annotations() {
        List<String> offenders = core.stream()
                .filter(type -> type.getPackageName().equals("io.rowan.processor"))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(
                        use -> !packageOf(use.getTargetClass())
                                .matches(
                                        "(javax?\\.|com\\.sun\\.source\\.|org\\.jspecify\\.|io\\.rowan\\.(processor|annotation)).*"))
                .filter(use -> !use.getTargetClass().getBaseComponentType().isPrimitive())
                .map(Dependency::getDescription)
                .toList();
        assertThat(offenders).isEmpty();
    }

    @Test
    void dialects_import_the_dialect_side_of_core_and_never_each_other() {
        List<String> offenders = ownDependencies(dialects)
                .filter(use -> !OPEN_TO_DIALECTS.contains(packageOf(use.getTargetClass())))
                .map(Dependency::getDescription)
                .toList();
        assertThat(offenders).isEmpty();
    }

    @Test
    void nothing_below_the_root_takes_a_session() {
        List<String> offenders = core.stream()
                .filter(type -> !type.getPackageName().equals("io.rowan"))
                .flatMap(type -> type.getCodeUnits().stream())
                .filter(unit -> unit.getRawParameterTypes().stream()
                        .anyMatch(type -> type.getName().equals("io.rowan.Session")))
                .map(JavaCodeUnit::getFullName)
                .toList();
        assertThat(offenders).isEmpty();
    }

    @Test
    void only_type_and_jdbc_know_prepared_statements() {
        List<String> offenders = Stream.concat(core.stream(), dialects.stream())
                .filter(type -> !Set.of("io.rowan.type", "io.rowan.jdbc").contains(type.getPackageName()))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(use -> Set.of("java.sql.PreparedStatement", "java.sql.CallableStatement")
                        .contains(use.getTargetClass().getBaseComponentType().getName()))
                .map(Dependency::getDescription)
                .toList();
        assertThat(offenders).as("see docs/decisions/0001").isEmpty();
    }

    @Test
    void names_tell_the_kind() {
        Set<String> offenders = new TreeSet<>();
        for (JavaClass type : Stream.concat(core.stream(), dialects.stream()).toList()) {
            if (FORBIDDEN_PACKAGE.matcher(type.getPackageName()).matches()
                    || FORBIDDEN_CLASS.matcher(type.getSimpleName()).matches()) {
                offenders.add(type.getName());
            }
        }
        assertThat(offenders).isEmpty();
    }

    @Test
    void no_source_outside_a_dialects_own_package_names_its_database() {
        List<Path> dialectSources = Checkout.mainSources("orm-dialects");
        Set<String> databases = new TreeSet<>(DATABASES);
        dialectSources.forEach(file -> databaseOf(file).ifPresent(databases::add));
        List<String> offenders = new ArrayList<>();
        for (Path file : Checkout.mainSources("orm-core")) {
            offenders.addAll(mentions(file, databases));
        }
        for (Path file : dialectSources) {
            Set<String> others = new TreeSet<>(databases);
            databaseOf(file)
                    .ifPresent(own -> others.removeIf(other -> own.startsWith(other)
                            || OTHER_NAMES.getOrDefault(own, Set.of()).contains(other)));
            offenders.addAll(mentions(file, others));
        }
        assertThat(offenders).isEmpty();
    }

    @Test
    void every_floor_is_inhabited_so_that_these_tests_have_seen_something() {
        Set<String> empty = new LinkedHashSet<>(FLOORS.byName().keySet());
        core.forEach(type -> empty.remove(FloorTable.nameOf(type.getPackageName())));
        assertThat(empty).as("packages of the table without a class").isEmpty();
        assertThat(dialects).as("classes of orm-dialects").isNotEmpty();
    }

    private static JavaClasses classesOf(String module) {
        Path folder = Checkout.root().resolve(module).resolve("target/classes");
        List<Path> present = Files.isDirectory(folder) ? List.of(folder) : List.of();
        return new ClassFileImporter()
                .importPaths(present)
                .that(describe("not info files", type -> !type.getName().endsWith("-info")));
    }

    private static Stream<Dependency> ownDependencies(JavaClasses classes) {
        return classes.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(use -> OWN_NAME.matcher(packageOf(use.getTargetClass())).matches())
                .filter(use -> !packageOf(use.getTargetClass()).equals(packageOf(use.getOriginClass())));
    }

    private static String packageOf(JavaClass type) {
        return type.getBaseComponentType().getPackageName();
    }

    private static String packageOf(String module, Path source) {
        Path folder = Checkout.root()
                .resolve(module)
                .resolve("src/main/java")
                .relativize(source)
                .getParent();
        return folder == null
                ? ""
                : folder.toString().replace(folder.getFileSystem().getSeparator(), ".");
    }

    private static boolean permitted(String origin, String target) {
        return origin.equals(target)
                || FLOORS.find(FloorTable.nameOf(origin))
                        .filter(row -> row.mayImport().contains(FloorTable.nameOf(target)))
                        .isPresent();
    }

    private static void findCycles(
            String at, Map<String, Set<String>> uses, List<String> path, Set<String> done, List<List<String>> cycles) {
        int seen = path.indexOf(at);
        if (seen >= 0) {
            cycles.add(List.copyOf(path.subList(seen, path.size())));
            return;
        }
        if (done.contains(at)) {
            return;
        }
        path.add(at);
        uses.getOrDefault(at, Set.of()).forEach(next -> findCycles(next, uses, path, done, cycles));
        path.remove(path.size() - 1);
        done.add(at);
    }

    /** The database that a source of orm-dialects is about: the package below {@code io.rowan.dialects}. */
    private static Optional<String> databaseOf(Path file) {
        String prefix = "io.rowan.dialects.";
        return Optional.of(packageOf("orm-dialects", file))
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()).split("\\.")[0]);
    }

    private static List<String> mentions(Path file, Set<String> databases) {
        Pattern names = Pattern.compile(
                databases.stream().map(ArchitectureTest::namePattern).collect(Collectors.joining("|")));
        List<String> found = new ArrayList<>();
        String[] lines = Checkout.text(file).split("\n");
        for (int i = 0; i < lines.length; i++) {
            if (names.matcher(lines[i]).find()) {
                found.add(Checkout.show(file) + ":" + (i + 1) + " " + lines[i].strip());
            }
        }
        return found;
    }

    /** A word of its own or of a camel-case name, but neither the middle of a word (orderBy!) nor a Javadoc tag. */
    private static String namePattern(String database) {
        String capitalized = database.substring(0, 1).toUpperCase(Locale.ROOT) + database.substring(1);
        String end = database.length() > 3 ? "" : "(?![0-9])";
        return "(?<![A-Za-z0-9<]|</)(?i:" + database + ")" + end + "|(?<=[a-z0-9])" + capitalized + end;
    }
}
