package io.rowan.revision;

import io.rowan.error.MigrationException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The text of a revision: a head of comments, then sections. {@code -- up} and {@code -- down} are for every database that
 * has no section of its own, {@code -- up: a, b} is for those two alone.
 *
 * @param id what names it
 * @param revises the revision before, null for the first one
 * @param message what it is for
 * @param checksum of the text as it is
 * @param generated the checksum that the head tells, null for none
 * @param transactional whether a transaction is begun for it
 * @param sections the text of each section, by its line in small letters
 */
record RevisionFile(
        String id,
        @Nullable String revises,
        String message,
        String checksum,
        @Nullable String generated,
        boolean transactional,
        Map<String, String> sections) {
    static final String BASE = "base";
    private static final Pattern HEAD = Pattern.compile("^-- ([A-Za-z]+): *(.*?) *$", Pattern.MULTILINE);
    private static final Pattern SECTION = Pattern.compile(
            "^-- *(up|down) *(?:: *([A-Za-z0-9_, ]+?))? *$", Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);
    private static final Pattern CHECKSUM = Pattern.compile("^-- Checksum:.*\\n", Pattern.MULTILINE);

    /**
     * Reads a file.
     *
     * @param name its name, for messages
     * @param text its text
     */
    static RevisionFile parse(String name, String text) {
        String lines = text.replace("\r\n", "\n");
        Matcher section = SECTION.matcher(lines);
        String top = section.find() ? lines.substring(0, section.start()) : lines;
        Map<String, String> head = HEAD.matcher(top)
                .results()
                .collect(Collectors.toMap(
                        found -> found.group(1).toLowerCase(Locale.ROOT),
                        found -> found.group(2),
                        (one, other) -> one));
        String id = head.get("revision");
        String revises = head.get("revises");
        if (id == null || revises == null) {
            throw new MigrationException("The migration file " + name + " lacks the line "
                    + (id == null ? "'-- Revision: <its id>'" : "'-- Revises: <the id before, or base>'")
                    + " at its top; write it, or move the file out of the directory.");
        }
        return new RevisionFile(
                id,
                revises.equals(BASE) ? null : revises,
                head.getOrDefault("message", ""),
                checksum(lines),
                head.get("checksum"),
                !"no".equalsIgnoreCase(head.get("transactional")),
                sections(name, lines));
    }

    private static Map<String, String> sections(String name, String text) {
        Map<String, String> sections = new HashMap<>();
        List<MatchResult> lines = SECTION.matcher(text).results().toList();
        for (int i = 0; i < lines.size(); i++) {
            int end = i + 1 < lines.size() ? lines.get(i + 1).start() : text.length();
            String body = text.substring(lines.get(i).end(), end);
            String part = lines.get(i).group(1).toLowerCase(Locale.ROOT);
            String dialects = lines.get(i).group(2);
            for (String dialect : dialects == null ? new String[] {""} : dialects.split(",")) {
                if (sections.put(key(part, dialect), body) != null) {
                    throw new MigrationException("The migration file " + name + " has two sections '-- "
                            + key(part, dialect) + "'; put the statements of both into one.");
                }
            }
        }
        return sections;
    }

    private static String key(String part, String dialect) {
        String name = dialect.strip().toLowerCase(Locale.ROOT);
        return name.isEmpty() ? part : part + ": " + name;
    }

    /** What identifies a text, whatever its line ends and the checksum that its head tells. */
    static String checksum(String text) {
        String counted =
                CHECKSUM.matcher(text.replace("\r\n", "\n")).replaceAll("").strip();
        return hash(counted).substring(0, 32);
    }

    static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Each JVM has SHA-256", e);
        }
    }

    boolean edited() {
        return generated != null && !generated.equals(checksum);
    }

    /**
     * The text of a part.
     *
     * @param part {@code up} or {@code down}
     * @param dialect the database's name
     * @return the database's own section, or else the one for all
     * @throws MigrationException when there are sections for others only
     */
    String section(String part, String dialect) {
        String own = sections.get(key(part, dialect));
        if (own != null) {
            return own;
        }
        String general = sections.get(part);
        if (general != null) {
            return general;
        }
        throw new MigrationException("The revision " + id + " (" + message + ") has no section '-- " + part
                + "' and none '-- " + key(part, dialect) + "', so nothing tells what to do on " + dialect
                + "; add one, even empty.");
    }
}
