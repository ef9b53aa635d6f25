package io.rowan.dialects;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.dialect.DatabaseInfo;
import io.rowan.dialect.Dialect;
import io.rowan.dialect.DialectProvider;
import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Every dialect works where no driver is on the class path, so that each application needs only its own. */
class DriverlessTest {
    /** Uses each dialect; loaded apart from the drivers. */
    public static final class Use implements Callable<List<String>> {
        /** Made by the test, by reflection. */
        public Use() {}

        @Override
        public List<String> call() {
            List<String> used = new ArrayList<>();
            for (DialectProvider provider : ServiceLoader.load(DialectProvider.class, Use.class.getClassLoader())) {
                if (provider.variant()) {
                    continue;
                }
                Dialect dialect =
                        provider.create(new DatabaseInfo(provider.name(), "99.9", 99, 9, "a driver", "jdbc:x:"));
                dialect.errors().translate(new SQLException("words", "23505", 1), "select 1");
                dialect.types();
                dialect.renderer();
                used.add(provider.name());
            }
            return used;
        }
    }

    private static boolean isDriver(String path) {
        String file = Path.of(path).getFileName().toString();
        return ServiceLoader.load(DialectProvider.class).stream()
                .map(provider -> provider.get().urls().driver().split(":")[1])
                .anyMatch(artifact -> file.startsWith(artifact + "-"));
    }

    @Test
    void dialects_need_no_driver() throws Exception {
        List<String> paths = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .toList();
        assertThat(paths).as("drivers beside which the other tests run").anyMatch(DriverlessTest::isDriver);
        List<URL> rest = new ArrayList<>();
        for (String path : paths) {
            if (!isDriver(path)) {
                rest.add(Path.of(path).toUri().toURL());
            }
        }
        try (URLClassLoader apart =
                new URLClassLoader(rest.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            Object use = apart.loadClass(Use.class.getName()).getConstructor().newInstance();
            assertThat((List<?>) ((Callable<?>) use).call()).hasSameSizeAs(originals());
        }
    }

    /** A variant takes its words from its original, so it needs no driver that the original doesn't. */
    private static List<DialectProvider> originals() {
        return ServiceLoader.load(DialectProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(provider -> !provider.variant())
                .toList();
    }
}
