package io.rowan.metadata;

import io.rowan.error.MappingException;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * Finds the entity classes of a package and the packages below it, in directories and jars of the class path.
 * Classes are loaded but not initialized; those that cannot be loaded, for want of a library, are passed over.
 */
public final class EntityScanner {
    private static final String CLASS = ".class";

    private EntityScanner() {}

    /**
     * Scans a package.
     *
     * @param packageName the package, {@code com.acme.shop}
     * @param loader whose class path is looked through
     * @return the entity classes by name, at least one
     * @throws MappingException when there are none
     */
    public static List<Class<?>> scan(String packageName, ClassLoader loader) {
        Set<String> names = classNames(packageName, loader);
        Set<Class<?>> entities = new LinkedHashSet<>();
        for (String name : names) {
            addEntity(name, loader, entities);
        }
        if (entities.isEmpty()) {
            throw new MappingException(List.of(packageName
                    + ": no class with @Entity was found in the package or below "
                    + "it (" + names.size() + " classes were looked at). Check the package's name, or name the classes "
                    + "with entities(…)."));
        }
        return List.copyOf(entities);
    }

    private static Set<String> classNames(String packageName, ClassLoader loader) {
        Set<String> names = new TreeSet<>();
        String folder = packageName.replace('.', '/');
        try {
            for (URL place : Collections.list(loader.getResources(folder))) {
                collect(place, folder, names);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The package " + packageName + " cannot be read", e);
        }
        return names;
    }

    private static void collect(URL place, String folder, Set<String> names) throws IOException {
        if (place.getProtocol().equals("file")) {
            collectDirectory(place, folder, names);
        } else if (place.openConnection() instanceof JarURLConnection connection) {
            connection.setUseCaches(false);
            try (var jar = connection.getJarFile()) {
                jar.stream()
                        .map(ZipEntry::getName)
                        .filter(name -> name.startsWith(folder + "/"))
                        .forEach(name -> addName(name, names));
            }
        }
    }

    private static void collectDirectory(URL place, String folder, Set<String> names) throws IOException {
        try {
            Path root = Path.of(place.toURI());
            try (Stream<Path> files = Files.walk(root)) {
                files.map(file ->
                                folder + "/" + root.relativize(file).toString().replace('\\', '/'))
                        .forEach(name -> addName(name, names));
            }
        } catch (URISyntaxException e) {
            throw new IOException(place + " is no file", e);
        }
    }

    private static void addName(String file, Set<String> names) {
        if (file.endsWith(CLASS) && !file.endsWith("-info.class")) {
            names.add(file.substring(0, file.length() - CLASS.length()).replace('/', '.'));
        }
    }

    private static void addEntity(String name, ClassLoader loader, Set<Class<?>> entities) {
        try {
            Class<?> type = Class.forName(name, false, loader);
            if (type.isAnnotationPresent(Entity.class)) {
                entities.add(type);
            }
        } catch (ClassNotFoundException | LinkageError e) {
            // A class of an optional part whose library is not there is no entity of this program.
        }
    }
}
