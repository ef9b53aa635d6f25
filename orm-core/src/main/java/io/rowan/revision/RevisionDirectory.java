package io.rowan.revision;

import io.rowan.error.MigrationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The directory in which revisions lie, as files that end in {@code .sql}. */
record RevisionDirectory(Path path) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LONGEST_SLUG = 60;

    /** An id that sorts by time and is unlike those that others make at the same time. */
    static String newId(Instant now) {
        return TIME.format(now) + String.format("%04x", RANDOM.nextInt(0x10000));
    }

    List<RevisionFile> read() {
        List<RevisionFile> files = new ArrayList<>();
        for (Path file : list()) {
            try {
                files.add(RevisionFile.parse(String.valueOf(file.getFileName()), Files.readString(file)));
            } catch (IOException e) {
                throw new MigrationException("The migration file " + file + " cannot be read: " + e.getMessage(), e);
            }
        }
        return files;
    }

    private List<Path> list() {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new MigrationException("The directory " + path + " cannot be read: " + e.getMessage(), e);
        }
    }

    Path write(String id, String message, String text) {
        Path file = path.resolve(id + "_" + slug(message) + ".sql");
        try {
            Files.createDirectories(path);
            return Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw new MigrationException("The migration file " + file + " cannot be written: " + e.getMessage(), e);
        }
    }

    private static String slug(String message) {
        String plain = message.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "_")
                .replaceAll("^_+|_+$", "");
        return plain.length() > LONGEST_SLUG ? plain.substring(0, LONGEST_SLUG) : plain;
    }
}
