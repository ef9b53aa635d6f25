package io.rowan.processor;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** One run of the compiler with the processor, over sources in memory. */
final class Compilation {
    private final Map<String, String> generated = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private Compilation() {}

    /** Compiles sources, each given by the name of its class and its text, with every warning on. */
    static Compilation of(Path directory, Map<String, String> sources, String... options) {
        Compilation compilation = new Compilation();
        try {
            compilation.run(directory, new LinkedHashMap<>(sources), options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compilation;
    }

    private void run(Path directory, Map<String, String> sources, String... more) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<String> options = new ArrayList<>(List.of("-Xlint:all,-processing", "-classpath", classPath()));
        options.addAll(List.of(more));
        List<JavaFileObject> units = sources.entrySet().stream()
                .<JavaFileObject>map(source -> new Source(source.getKey(), source.getValue()))
                .toList();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(diagnostics, null, StandardCharsets.UTF_8)) {
            files.setLocation(StandardLocation.CLASS_OUTPUT, List.of(directory.toFile()));
            files.setLocation(StandardLocation.SOURCE_OUTPUT, List.of(directory.toFile()));
            StringWriter output = new StringWriter();
            JavaCompiler.CompilationTask task = compiler.getTask(output, files, diagnostics, options, null, units);
            task.setProcessors(List.of(new MetamodelProcessor()));
            task.call();
        }
        for (Diagnostic<?> diagnostic : diagnostics.getDiagnostics()) {
            boolean note = diagnostic.getKind() == Diagnostic.Kind.NOTE;
            (note ? notes : problems).add(diagnostic.getMessage(null));
        }
        readGenerated(directory);
    }

    private void readGenerated(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String name = directory.relativize(file).toString().replace(".java", "");
                generated.put(name.replace(file.getFileSystem().getSeparator(), "."), Files.readString(file));
            }
        }
    }

    /** The generated classes by name. */
    Map<String, String> generated() {
        return generated;
    }

    /** The constants of a generated class as {@code TextAttribute<User> name}, in order. */
    List<String> constants(String name) {
        return generated
                .get(name)
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("public static final "))
                .map(line -> line.replace("public static final ", "").replace(" =", ""))
                .toList();
    }

    /** Errors and warnings. */
    List<String> problems() {
        return problems;
    }

    /** Notes. */
    List<String> notes() {
        return notes;
    }

    private static String classPath() {
        String modules = System.getProperty("jdk.module.path", "");
        String classes = System.getProperty("java.class.path");
        return modules.isEmpty() ? classes : classes + System.getProperty("path.separator") + modules;
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String name, String text) {
            super(URI.create("string:///" + name.replace('.', '/') + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
