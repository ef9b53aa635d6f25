package io.rowan.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.error.MappingException;
import io.rowan.metadata.scanned.Found;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntityScannerTest {
    private static final String PACKAGE = "io.rowan.metadata.scanned";
    private static final String[] NAMES = {PACKAGE + ".Found", PACKAGE + ".Found$Nested", PACKAGE + ".below.AlsoFound"};
    private final ClassLoader loader = EntityScannerTest.class.getClassLoader();

    @Test
    void entities_of_a_package_and_below_are_found_by_name_and_not_initialized() {
        List<Class<?>> found = EntityScanner.scan(PACKAGE, loader);

        assertThat(found).extracting(Class::getName).containsExactly(NAMES);
        assertThat(System.getProperty("rowan.test.initialized")).isNull();
    }

    @Test
    void a_package_whose_name_begins_alike_is_not_scanned() {
        assertThatThrownBy(() -> EntityScanner.scan(PACKAGE + ".bel", loader)).isInstanceOf(MappingException.class);
    }

    @Test
    void a_package_without_entities_is_told_with_a_remedy() {
        assertThatThrownBy(() -> EntityScanner.scan("io.rowan.nowhere", loader))
                .isInstanceOf(MappingException.class)
                .hasMessage("1 mapping mistake:\n  - io.rowan.nowhere: no class with @Entity was found in the package"
                        + " or below it (0 classes were looked at). Check the package's name, or name the classes with"
                        + " entities(…).");
    }

    @Test
    void entities_in_a_jar_are_found_and_classes_that_cannot_be_loaded_passed_over(@TempDir Path folder)
            throws IOException {
        Path jar = folder.resolve("entities of a shop.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            add(out, PACKAGE.replace('.', '/') + "/", new byte[0]);
            for (String name : NAMES) {
                add(out, name.replace('.', '/') + ".class", bytes(name));
            }
            add(out, PACKAGE.replace('.', '/') + "/Broken.class", new byte[] {1, 2, 3});
            add(out, "elsewhere/Other.class", bytes(NAMES[0]));
        }
        try (URLClassLoader own = new OwnFirst(jar.toUri().toURL(), loader)) {
            List<Class<?>> found = EntityScanner.scan(PACKAGE, own);

            assertThat(found).extracting(Class::getName).containsExactly(NAMES);
            assertThat(found).allMatch(each -> each.getClassLoader() == own);
        }
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = Found.class.getResourceAsStream("/" + name.replace('.', '/') + ".class")) {
            return in.readAllBytes();
        }
    }

    private static void add(JarOutputStream out, String name, byte[] bytes) throws IOException {
        out.putNextEntry(new JarEntry(name));
        out.write(bytes);
    }

    /** Looks into its own jar alone for the scanned package. */
    private static final class OwnFirst extends URLClassLoader {
        OwnFirst(URL jar, ClassLoader parent) {
            super(new URL[] {jar}, parent);
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            return findResources(name);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                if (!name.startsWith(PACKAGE)) {
                    return super.loadClass(name, resolve);
                }
                Class<?> known = findLoadedClass(name);
                return known != null ? known : findClass(name);
            }
        }
    }
}
