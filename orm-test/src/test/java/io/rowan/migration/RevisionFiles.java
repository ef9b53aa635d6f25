package io.rowan.migration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes revisions by hand, as a user would. */
record RevisionFiles(Path directory) {
    /** A revision with sections as they stand in its file. */
    Path write(String id, String revises, String sections) {
        return text(
                id, "-- Revision: " + id + "\n-- Revises: " + revises + "\n-- Message: step " + id + "\n\n" + sections);
    }

    Path text(String id, String text) {
        try {
            return Files.writeString(directory.resolve(id + "_step.sql"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Three steps: a table, a row, another row. */
    RevisionFiles three() {
        write("a1", "base", "-- up\ncreate table hits (step integer);\n-- down\ndrop table hits;\n");
        write("b2", "a1", "-- up\ninsert into hits values (2);\n-- down\ndelete from hits where step = 2;\n");
        write("c3", "b2", "-- up\ninsert into hits values (3);\n-- down\ndelete from hits where step = 3;\n");
        return this;
    }
}
