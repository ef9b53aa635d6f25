package io.rowan.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Sizes of files, methods and parameter lists in the main code of all modules. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SizeRulesTest {
    private static final int FILE_P95 = 300;
    private static final int FILE_MAX = 500;
    private static final int METHOD_P95 = 15;
    private static final int METHOD_MAX = 40;
    private static final int PARAMETERS_MAX = 5;

    private final List<Path> files = Checkout.mainSources();
    private final List<Method> methods =
            ParsedSource.parse(files).stream().flatMap(SizeRulesTest::methodsOf).toList();

    /** A method, constructor or initializer with a body counts its lines; without one it has 0. */
    record Method(String where, String name, int lines, int parameters, boolean sizedByRecord) {
        @Override
        public String toString() {
            return where + " " + name + ": " + lines + " lines, " + parameters + " parameters";
        }
    }

    record SourceFile(String where, int lines) {}

    @Test
    void files_are_short() {
        List<SourceFile> sizes = files.stream()
                .map(file -> new SourceFile(
                        Checkout.show(file), (int) Checkout.text(file).lines().count()))
                .sorted(Comparator.comparingInt(SourceFile::lines).reversed())
                .toList();
        assertThat(sizes).as("main sources").isNotEmpty();
        assertThat(sizes.stream().filter(file -> file.lines() > FILE_MAX))
                .as("files above %d lines", FILE_MAX)
                .isEmpty();
        List<Integer> lines = sizes.stream().map(SourceFile::lines).toList();
        assertThat(p95(lines))
                .as(
                        "95th percentile of file lines; the longest: %s",
                        sizes.stream().limit(15).toList())
                .isLessThanOrEqualTo(FILE_P95);
    }

    @Test
    void methods_are_short() {
        List<Method> withBody = methods.stream()
                .filter(method -> method.lines() > 0)
                .sorted(Comparator.comparingInt(Method::lines).reversed())
                .toList();
        assertThat(withBody).as("methods with a body").isNotEmpty();
        assertThat(withBody.stream().filter(method -> method.lines() > METHOD_MAX))
                .as("methods above %d lines", METHOD_MAX)
                .isEmpty();
        List<Integer> lines = withBody.stream().map(Method::lines).toList();
        assertThat(p95(lines))
                .as(
                        "95th percentile of method lines; above it: %s",
                        withBody.stream()
                                .filter(method -> method.lines() > METHOD_P95)
                                .toList())
                .isLessThanOrEqualTo(METHOD_P95);
    }

    /** The header of a record is a list of components, and its canonical constructor repeats it: both are free. */
    @Test
    void parameter_lists_are_short() {
        assertThat(methods.stream().filter(method -> !method.sizedByRecord() && method.parameters() > PARAMETERS_MAX))
                .as("methods and constructors with more than %d parameters", PARAMETERS_MAX)
                .isEmpty();
    }

    /** Nearest rank: the smallest value that at least 95 % of all values do not exceed. */
    static int p95(List<Integer> values) {
        List<Integer> sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.ceil(0.95 * sorted.size()) - 1);
    }

    private static Stream<Method> methodsOf(ParsedSource source) {
        MethodScanner scanner = new MethodScanner(source);
        scanner.scan(source.unit(), null);
        return scanner.found.stream();
    }

    private static final class MethodScanner extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final ParsedSource source;
        private final List<Method> found = new ArrayList<>();
        private final Deque<ClassTree> enclosing = new ArrayDeque<>();

        MethodScanner(ParsedSource source) {
            this.source = source;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
            enclosing.push(type);
            type.getMembers().stream()
                    .filter(BlockTree.class::isInstance)
                    .forEach(block -> found.add(new Method(
                            source.where(block), "initializer", lines(source.startOf(block), block), 0, false)));
            super.visitClass(type, unused);
            enclosing.pop();
            return null;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
            int lines = method.getBody() == null ? 0 : lines(signatureStart(method), method.getBody());
            int parameters = method.getParameters().size();
            String name = enclosing.element().getSimpleName() + "." + method.getName();
            found.add(new Method(source.where(method), name, lines, parameters, isCanonical(method)));
            return super.visitMethod(method, unused);
        }

        private boolean isCanonical(MethodTree method) {
            ClassTree type = enclosing.element();
            return type.getKind() == Tree.Kind.RECORD
                    && method.getReturnType() == null
                    && method.getParameters().size() == componentsOf(type);
        }

        private static long componentsOf(ClassTree type) {
            return type.getMembers().stream()
                    .filter(VariableTree.class::isInstance)
                    .filter(field ->
                            !((VariableTree) field).getModifiers().getFlags().contains(Modifier.STATIC))
                    .count();
        }

        /** Where modifiers or types begin: annotations on lines of their own are not the method's length. */
        private long signatureStart(MethodTree method) {
            List<? extends AnnotationTree> annotations = method.getModifiers().getAnnotations();
            if (annotations.isEmpty()) {
                return source.startOf(method);
            }
            String text = Checkout.text(source.file());
            int at = (int) source.endOf(annotations.get(annotations.size() - 1));
            while (Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            return at;
        }

        private int lines(long start, Tree end) {
            return (int) (source.lineAt(source.endOf(end)) - source.lineAt(start)) + 1;
        }
    }
}
