package io.rowan.benchmarks.peers;

import io.ebean.enhance.Transformer;
import io.ebean.enhance.ant.OfflineFileTransform;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.persistence.tools.weaving.jpa.StaticWeaveProcessor;
import org.hibernate.bytecode.enhance.spi.DefaultEnhancementContext;
import org.hibernate.bytecode.enhance.spi.Enhancer;
import org.hibernate.bytecode.enhance.spi.UnloadedClass;
import org.hibernate.bytecode.internal.BytecodeProviderInitiator;

/** Changes compiled entity classes as a peer's build plugin would. The classes are on the class path, unchanged. */
public final class WeavingMain {
    private WeavingMain() {}

    /** Weaves the classes of a directory, for the peer that the first argument names, into another. */
    public static void main(String[] arguments) throws IOException, URISyntaxException {
        Path from = Path.of(arguments[1]);
        Path to = Path.of(arguments[2]);
        switch (arguments[0]) {
            case "hibernate" -> hibernate(from, to);
            case "eclipselink" -> eclipselink(from, to);
            case "ebean" -> ebean(from, to);
            default -> throw new IllegalArgumentException(arguments[0] + " weaves nothing");
        }
    }

    private static List<Path> classes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(folder::relativize)
                    .toList();
        }
    }

    private static String name(Path file) {
        String path = file.toString();
        return path.substring(0, path.length() - ".class".length()).replace('/', '.');
    }

    private static void hibernate(Path from, Path to) throws IOException {
        Enhancer enhancer = BytecodeProviderInitiator.buildDefaultBytecodeProvider()
                .getEnhancer(new DefaultEnhancementContext() {
                    @Override
                    public boolean hasLazyLoadableAttributes(UnloadedClass type) {
                        return true;
                    }
                });
        List<Path> classes = classes(from);
        for (Path file : classes) {
            enhancer.discoverTypes(name(file), Files.readAllBytes(from.resolve(file)));
        }
        for (Path file : classes) {
            byte[] plain = Files.readAllBytes(from.resolve(file));
            byte[] enhanced = enhancer.enhance(name(file), plain);
            if (enhanced == null && isEntity(name(file))) {
                throw new IllegalStateException("Hibernate does not enhance " + file);
            }
            Path target = to.resolve(file);
            Files.createDirectories(target.getParent());
            Files.write(target, enhanced == null ? plain : enhanced);
        }
    }

    private static void eclipselink(Path from, Path to) throws IOException, URISyntaxException {
        StringBuilder xml = new StringBuilder("""
                <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.2"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    xsi:schemaLocation="https://jakarta.ee/xml/ns/persistence
                        https://jakarta.ee/xml/ns/persistence/persistence_3_2.xsd">
                <persistence-unit name="benchmarks" transaction-type="RESOURCE_LOCAL">
                """);
        for (Path file : classes(from)) {
            if (isEntity(name(file))) {
                xml.append("<class>").append(name(file)).append("</class>");
            }
        }
        xml.append("<exclude-unlisted-classes>true</exclude-unlisted-classes></persistence-unit></persistence>");
        Files.createDirectories(to);
        Path source = Files.createTempDirectory("weaving");
        copy(from, source);
        Files.createDirectories(source.resolve("META-INF"));
        Files.writeString(source.resolve("META-INF/persistence.xml"), xml);
        StaticWeaveProcessor processor = new StaticWeaveProcessor(source.toFile(), to.toFile());
        processor.setClassLoader(WeavingMain.class.getClassLoader());
        processor.performWeaving();
        Files.deleteIfExists(
                to.resolve("META-INF/persistence.xml")); // it has served; found at start, it would be a second unit
    }

    private static boolean isEntity(String name) {
        try {
            Class<?> type = Class.forName(name);
            return type.isAnnotationPresent(Entity.class) || type.isAnnotationPresent(MappedSuperclass.class);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void ebean(Path from, Path to) throws IOException {
        copy(from, to);
        ClassLoader loader = WeavingMain.class.getClassLoader();
        new OfflineFileTransform(new Transformer(loader, ""), loader, to.toString()).process("");
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path file : classes(from)) {
            Path target = to.resolve(file);
            Files.createDirectories(target.getParent());
            Files.copy(from.resolve(file), target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
