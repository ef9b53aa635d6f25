package io.rowan.benchmarks;

import io.rowan.benchmarks.model.Customer;
import io.rowan.benchmarks.work.Contestant;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The class path of each contestant: entity classes as its build plugin leaves them, before everything else. */
final class ClassPaths {
    private static final Set<Contestant> WEAVERS =
            Set.of(Contestant.HIBERNATE, Contestant.ECLIPSELINK, Contestant.EBEAN);
    private static final List<String> COMMON =
            List.of("h2-", "postgresql-", "HikariCP-", "slf4j-", "jspecify-", "jakarta.persistence-api-");

    private final String all = System.getProperty("java.class.path");
    private final Path work;
    private final Map<Contestant, String> woven = new EnumMap<>(Contestant.class);

    /** Weaves the workloads' entities. */
    ClassPaths(Path work, List<Contestant> contestants) throws IOException {
        this.work = work;
        Path model = copyOfModel();
        for (Contestant contestant : contestants) {
            woven.put(
                    contestant,
                    WEAVERS.contains(contestant) ? weave(contestant, model) + File.pathSeparator + all : all);
        }
    }

    /** Everything, woven classes first. */
    String of(Contestant contestant) {
        return woven.getOrDefault(contestant, all);
    }

    /** All that is known here. */
    String all() {
        return all;
    }

    /** Classes of a folder as a contestant wants them, and of all jars only those that it needs. */
    String small(Contestant contestant, Path classes) throws IOException {
        Path own = WEAVERS.contains(contestant) ? weave(contestant, classes) : classes;
        Stream<String> jars = Arrays.stream(all.split(File.pathSeparator)).filter(entry -> needed(contestant, entry));
        return Stream.concat(Stream.of(own.toString()), jars)
                .reduce((a, b) -> a + File.pathSeparator + b)
                .orElseThrow();
    }

    private static boolean needed(Contestant contestant, String entry) {
        String name = Path.of(entry).getFileName().toString();
        return !name.endsWith(".jar")
                || COMMON.stream().anyMatch(name::startsWith)
                || contestant.jars().stream().anyMatch(name::startsWith);
    }

    private Path weave(Contestant contestant, Path classes) throws IOException {
        Path to = classes.resolveSibling(classes.getFileName() + "-" + contestant.key());
        if (!Files.isDirectory(to)) {
            Child.run(
                    classes + File.pathSeparator + all,
                    "io.rowan.benchmarks.peers.WeavingMain",
                    contestant.key(),
                    classes.toString(),
                    to.toString());
        }
        return to;
    }

    private Path copyOfModel() throws IOException {
        Path to = work.resolve("model");
        String folder = Customer.class.getPackageName().replace('.', '/');
        try {
            Path from = Path.of(Customer.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .resolve(folder);
            Files.createDirectories(to.resolve(folder));
            try (Stream<Path> files = Files.list(from)) {
                for (Path file : files.filter(
                                each -> !each.getFileName().toString().contains("_"))
                        .toList()) {
                    Files.copy(file, to.resolve(folder).resolve(file.getFileName()));
                }
            }
            return to;
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
