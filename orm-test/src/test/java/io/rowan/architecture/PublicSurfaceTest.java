package io.rowan.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExportsTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePathScanner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What users of the modules see and what every package owes its readers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicSurfaceTest {
    private static final Set<String> EXPORTED_BY_CORE = Set.of(
            "io.rowan",
            "io.rowan.annotation",
            "io.rowan.cache",
            "io.rowan.query",
            "io.rowan.error",
            "io.rowan.migration",
            "io.rowan.type",
            "io.rowan.schema",
            "io.rowan.sql",
            "io.rowan.dialect");

    private static final Pattern LEFT_OVER = Pattern.compile("\\b(TODO|FIXME|XXX)\\b");
    private static final Pattern SWITCHED_OFF = Pattern.compile("@Disable[d]\\b");
    private static final Pattern TEST_METHOD = Pattern.compile(
            "^\\s*@(Test|ParameterizedTest|RepeatedTest|TestFactory|TestTemplate|Property|Example)\\b",
            Pattern.MULTILINE);
    private static final Pattern TEST_FILE = Pattern.compile(".*(Test|Tests|Properties)\\.java");

    private final List<ParsedSource> main = ParsedSource.parse(Checkout.mainSources());

    @Test
    void core_exports_what_the_document_says() {
        Path file = Checkout.root().resolve("orm-core/src/main/java/module-info.java");
        assertThat(file).isRegularFile();
        ParsedSource module = ParsedSource.parse(List.of(file)).get(0);
        Set<String> exported = Objects.requireNonNull(module.unit().getModule()).getDirectives().stream()
                .filter(ExportsTree.class::isInstance)
                .map(directive -> ((ExportsTree) directive).getPackageName().toString())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(exported).containsExactlyInAnyOrderElementsOf(EXPORTED_BY_CORE);
    }

    @Test
    void every_package_is_null_marked() {
        Set<Path> packages =
                main.stream().map(source -> source.file().getParent()).collect(Collectors.toCollection(TreeSet::new));
        assertThat(packages).as("packages of main code").isNotEmpty();
        List<String> offenders = packages.stream()
                .map(folder -> folder.resolve("package-info.java"))
                .filter(file -> !Files.exists(file) || !isNullMarked(file))
                .map(Checkout::show)
                .toList();
        assertThat(offenders)
                .as("package-info.java missing, or without @NullMarked or Javadoc")
                .isEmpty();
    }

    @Test
    void exported_types_and_methods_have_javadoc() {
        List<String> offenders = new ArrayList<>();
        main.stream()
                .filter(PublicSurfaceTest::isExported)
                .forEach(source -> new JavadocScanner(source, offenders).scan(source.unit(), null));
        assertThat(offenders).isEmpty();
    }

    @Test
    void main_code_is_finished() {
        assertThat(linesWith(LEFT_OVER, Checkout.mainSources())).isEmpty();
    }

    @Test
    void no_test_is_switched_off() {
        assertThat(Checkout.testSources()).isNotEmpty();
        assertThat(linesWith(SWITCHED_OFF, Checkout.testSources())).isEmpty();
    }

    /** The runner picks classes by name: docs/decisions/0003. */
    @Test
    void every_test_class_has_a_name_that_the_runner_finds() {
        List<String> offenders = Checkout.testSources().stream()
                .filter(file ->
                        !TEST_FILE.matcher(file.getFileName().toString()).matches())
                .filter(file -> TEST_METHOD.matcher(Checkout.text(file)).find())
                .filter(file -> !Checkout.text(file).contains("abstract class"))
                .map(Checkout::show)
                .toList();
        assertThat(offenders).isEmpty();
    }

    private static boolean isNullMarked(Path packageInfo) {
        ParsedSource source = ParsedSource.parse(List.of(packageInfo)).get(0);
        return source.unit().getPackageAnnotations().stream()
                        .map(annotation -> annotation.getAnnotationType().toString())
                        .anyMatch(
                                name -> name.equals("NullMarked") || name.equals("org.jspecify.annotations.NullMarked"))
                && Checkout.text(packageInfo).contains("org.jspecify.annotations.NullMarked")
                && Checkout.text(packageInfo).contains("/**");
    }

    /** Only core keeps packages to itself; the other modules are public as a whole. */
    private static boolean isExported(ParsedSource source) {
        return !source.file().startsWith(Checkout.root().resolve("orm-core"))
                || EXPORTED_BY_CORE.contains(source.packageName());
    }

    private static List<String> linesWith(Pattern pattern, List<Path> files) {
        List<String> found = new ArrayList<>();
        for (Path file : files) {
            List<String> lines = Checkout.text(file).lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                if (pattern.matcher(lines.get(i)).find()) {
                    found.add(Checkout.show(file) + ":" + (i + 1));
                }
            }
        }
        return found;
    }

    /** Collects public types, and public methods of public types, that have neither Javadoc nor {@code @Override}. */
    private static final class JavadocScanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final ParsedSource source;
        private final List<String> offenders;

        JavadocScanner(ParsedSource source, List<String> offenders) {
            this.source = source;
            this.offenders = offenders;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
            if (!isPublic(type.getModifiers())) {
                return null;
            }
            check(type, type.getSimpleName().toString());
            return super.visitClass(type, unused);
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
            boolean overrides = method.getModifiers().getAnnotations().stream()
                    .anyMatch(annotation ->
                            annotation.getAnnotationType().toString().equals("Override"));
            if (isPublic(method.getModifiers()) && method.getReturnType() != null && !overrides) {
                check(method, method.getName().toString());
            }
            return null;
        }

        /** Members of interfaces and annotations are public without saying so. */
        private boolean isPublic(ModifiersTree modifiers) {
            Tree parent = getCurrentPath().getParentPath().getLeaf();
            boolean inInterface =
                    parent.getKind() == Tree.Kind.INTERFACE || parent.getKind() == Tree.Kind.ANNOTATION_TYPE;
            return modifiers.getFlags().contains(Modifier.PUBLIC)
                    || inInterface && !modifiers.getFlags().contains(Modifier.PRIVATE);
        }

        private void check(Tree tree, String name) {
            if (!source.hasJavadoc(getCurrentPath())) {
                offenders.add(source.where(tree) + " " + name);
            }
        }
    }
}
