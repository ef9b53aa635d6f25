package io.rowan.metadata;

import io.rowan.annotation.CreatedAt;
import io.rowan.annotation.UpdatedAt;
import io.rowan.mapping.BasicAttribute.Generation;
import io.rowan.type.ColumnType;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Version;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads attributes that one column keeps. */
final class BasicReader {
    /** Named at the first attribute with a generation, since naming a class loads it. */
    private static final class Allowed {
        static final Set<Class<?>> VERSIONS =
                Set.of(Integer.class, Long.class, Short.class, Instant.class, LocalDateTime.class, Timestamp.class);
        static final Set<Class<?>> MOMENTS =
                Set.of(Instant.class, LocalDate.class, LocalDateTime.class, OffsetDateTime.class, ZonedDateTime.class);

        private Allowed() {}
    }

    private final Reading reading;
    private final ValueTypes types;
    private final ColumnReader columns;

    BasicReader(Reading reading) {
        this.reading = reading;
        this.types = new ValueTypes(reading.types(), reading.mistakes());
        this.columns = new ColumnReader(reading.mistakes());
    }

    /** What an attribute is beside its property: an id, one with an identity, or neither. */
    enum Role {
        PLAIN,
        ID,
        IDENTITY
    }

    /** Reads an attribute; null when no column keeps its type, which then has been reported. */
    @Nullable
    BasicDraft read(DraftPath path, Property property, Overrides overrides, Role role) {
        ColumnType<?> type = types.find(property);
        if (type == null) {
            return null;
        }
        ColumnSettings settings = settings(property, overrides);
        Generation generation = generation(property);
        boolean required = property.raw().isPrimitive()
                || role != Role.PLAIN
                || generation == Generation.VERSION
                || !optional(property);
        var purpose = new ColumnReader.Purpose(
                property.where(),
                reading.naming().name(property.name()),
                reading.types().ofLength(type, settings.size().length()),
                required,
                role == Role.IDENTITY);
        return new BasicDraft(path, property, columns.read(settings, purpose), settings, generation);
    }

    private static ColumnSettings settings(Property property, Overrides overrides) {
        Column overridden = overrides.find(property.name());
        Column column = overridden != null ? overridden : property.find(Column.class);
        return column == null ? ColumnSettings.DEFAULT : ColumnSettings.of(column);
    }

    private static boolean optional(Property property) {
        Basic basic = property.find(Basic.class);
        return basic == null || basic.optional();
    }

    private Generation generation(Property property) {
        if (property.has(Version.class)) {
            check(property, "@Version", Allowed.VERSIONS, "int, long, short, Instant, LocalDateTime or Timestamp");
            return Generation.VERSION;
        }
        if (property.has(CreatedAt.class)) {
            checkMoment(property, "@CreatedAt");
            return Generation.CREATED_AT;
        }
        if (property.has(UpdatedAt.class)) {
            checkMoment(property, "@UpdatedAt");
            return Generation.UPDATED_AT;
        }
        return Generation.NONE;
    }

    private void checkMoment(Property property, String annotation) {
        check(
                property,
                annotation,
                Allowed.MOMENTS,
                "Instant, LocalDate, LocalDateTime, OffsetDateTime or ZonedDateTime");
    }

    private void check(Property property, String annotation, Set<Class<?>> allowed, String names) {
        if (!allowed.contains(property.boxed())) {
            reading.refuse(
                    property.where(),
                    annotation + " stands on the type " + property.type() + ", which cannot hold it. Declare "
                            + "the attribute as " + names + ".");
        }
    }
}
