package io.rowan.readme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parts of files that pages show. A part stands between {@code // snippet: name} and {@code // end}, or the same behind
 * {@code #}.
 */
final class SourceRegions {
    private final Path root;

    SourceRegions(Path root) {
        this.root = root;
    }

    /** The part's lines, moved to the left. */
    String find(String file, String name) {
        Matcher region = Pattern.compile("(?://|#) snippet: " + name + "\n(.*?)\n *(?://|#) end\n", Pattern.DOTALL)
                .matcher(text(root.resolve(file)));
        if (!region.find()) {
            throw new AssertionError(file + " has no snippet " + name);
        }
        return region.group(1).stripIndent().strip();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
