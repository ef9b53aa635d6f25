package io.rowan.revision;

import io.rowan.ddl.ChangeStatements;
import io.rowan.ddl.MarkedSql;
import io.rowan.dialect.Dialect;
import io.rowan.schema.SchemaChange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the text of a revision: one section for all dialects whose statements are the same, else one for each. */
final class RevisionWriter {
    private final Dialect connected;
    private final List<Dialect> others;

    RevisionWriter(Dialect connected, List<Dialect> others) {
        this.connected = connected;
        this.others = others;
    }

    /**
     * Writes.
     *
     * @param id the revision's id
     * @param revises the id of the revision before, null for none
     * @param message what it is for
     * @param changes from the database to the classes
     */
    String write(String id, @Nullable String revises, String message, List<SchemaChange> changes) {
        List<SchemaChange> portable = Portable.changes(changes);
        String body = sections("up", changes, portable) + sections("down", reversed(changes), reversed(portable));
        String head = "-- Revision: " + id + "\n-- Revises: " + (revises == null ? RevisionFile.BASE : revises)
                + "\n-- Message: " + message.strip().replaceAll("\\s+", " ") + "\n";
        return head + "-- Checksum: " + RevisionFile.checksum(head + body) + "\n" + body;
    }

    private static List<SchemaChange> reversed(List<SchemaChange> changes) {
        List<SchemaChange> back =
                new ArrayList<>(changes.stream().map(SchemaChange::reversed).toList());
        Collections.reverse(back);
        return back;
    }

    private String sections(String part, List<SchemaChange> own, List<SchemaChange> portable) {
        Map<String, List<String>> byText = new LinkedHashMap<>();
        byText.computeIfAbsent(statements(connected, own), text -> new ArrayList<>())
                .add(key(connected));
        for (Dialect dialect : others) {
            List<String> names = byText.computeIfAbsent(statements(dialect, portable), text -> new ArrayList<>());
            if (!names.contains(key(dialect))) {
                names.add(key(dialect));
            }
        }
        StringBuilder out = new StringBuilder();
        byText.forEach((text, names) -> out.append("\n-- ")
                .append(part)
                .append(byText.size() == 1 ? "" : ": " + String.join(", ", names))
                .append("\n")
                .append(text));
        return out.toString();
    }

    private static String key(Dialect dialect) {
        return dialect.name().toLowerCase(Locale.ROOT);
    }

    private static String statements(Dialect dialect, List<SchemaChange> changes) {
        StringBuilder out = new StringBuilder();
        for (MarkedSql statement : ChangeStatements.of(dialect, changes)) {
            String note = statement.note();
            if (note != null) {
                note.lines().forEach(line -> out.append("-- ").append(line).append("\n"));
            }
            out.append(SqlScript.written(SqlLayout.of(statement.sql())));
        }
        return out.toString();
    }
}
