package io.rowan.flush;

import io.rowan.context.Entry;
import io.rowan.error.FlushException;
import io.rowan.mapping.BasicAttribute;
import io.rowan.mapping.EntityMapping;
import io.rowan.mapping.Identifier.KeyGeneration;
import io.rowan.schema.Sequence;
import java.math.BigInteger;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Gives rows what Rowan generates: keys of sequences and UUIDs, versions, timestamps. */
final class GeneratedValues {
    private final SessionWrites session;
    private final FlushStatements statements;
    private @Nullable ZonedDateTime now;
    private @Nullable TableLayout layout;
    private @Nullable Sequence lastSequence;
    private List<EntityChange> lastWaiting = List.of();
    private int expected;

    GeneratedValues(SessionWrites session, FlushStatements statements) {
        this.session = session;
        this.statements = statements;
    }

    void assign(Collection<EntityChange> changes) {
        expected = changes.size();
        lastSequence = null;
        Map<Sequence, List<EntityChange>> waiting = new LinkedHashMap<>();
        for (EntityChange change : changes) {
            if (change.kind() == RowChange.Kind.INSERT) {
                key(change, waiting);
                insert(change);
            } else if (change.kind() == RowChange.Kind.UPDATE) {
                update(change);
            }
        }
        waiting.forEach((sequence, all) -> {
            long[] keys = statements.sequences().take(sequence, all.size(), session.transaction());
            for (int i = 0; i < keys.length; i++) {
                identify(all.get(i), integer(idOf(all.get(i)), keys[i]));
            }
        });
    }

    private static BasicAttribute idOf(EntityChange change) {
        return change.entry().mapping().id().attribute();
    }

    private void key(EntityChange change, Map<Sequence, List<EntityChange>> waiting) {
        Entry entry = change.entry();
        EntityMapping mapping = entry.mapping();
        KeyGeneration generation = mapping.id().generation();
        if (generation instanceof KeyGeneration.Assigned) {
            Object id = mapping.idOf(entry.entity());
            if (id == null) {
                throw new FlushException("A new " + mapping.name() + " has no "
                        + mapping.id().attribute() + ". Set it before the flush, or map it with @GeneratedValue.");
            }
            session.context().identify(entry, id);
        } else if (generation instanceof KeyGeneration.Sequenced sequenced) {
            waiting(sequenced.sequence(), waiting).add(change);
        } else if (generation instanceof KeyGeneration.Uuid) {
            UUID uuid = UUID.randomUUID();
            identify(change, idOf(change).javaType() == String.class ? uuid.toString() : uuid);
        }
    }

    /** Whose keys come from a sequence; rows of one entity mostly come one after the other. */
    private List<EntityChange> waiting(Sequence sequence, Map<Sequence, List<EntityChange>> waiting) {
        if (sequence != lastSequence) {
            lastSequence = sequence;
            lastWaiting = waiting.computeIfAbsent(sequence, s -> new ArrayList<>(expected));
        }
        return lastWaiting;
    }

    void identify(EntityChange change, Object id) {
        Entry entry = change.entry();
        BasicAttribute attribute = entry.mapping().id().attribute();
        attribute.set(entry.entity(), id);
        change.state()[attribute.slot()] = id;
        session.context().identify(entry, id);
    }

    /** A whole number in the type of an attribute. */
    static Object integer(BasicAttribute attribute, long value) {
        Class<?> type = attribute.javaType();
        if (type == int.class || type == Integer.class) {
            return Math.toIntExact(value);
        }
        if (type == short.class || type == Short.class) {
            return (short) value;
        }
        if (type == BigInteger.class) {
            return BigInteger.valueOf(value);
        }
        return value;
    }

    private void insert(EntityChange change) {
        for (BasicAttribute basic : layout(change).stamped()) {
            boolean absent = change.state()[basic.slot()] == null;
            switch (basic.generation()) {
                case CREATED_AT -> {
                    if (absent) {
                        put(change, basic, time(basic));
                    }
                }
                case UPDATED_AT -> put(change, basic, time(basic));
                case VERSION -> {
                    if (absent) {
                        put(change, basic, firstVersion(basic));
                    }
                }
                default -> {}
            }
        }
    }

    private TableLayout layout(EntityChange change) {
        TableLayout known = layout;
        if (known == null || known.mapping() != change.entry().mapping()) {
            known = statements.layout(change.entry().mapping());
            layout = known;
        }
        return known;
    }

    private void update(EntityChange change) {
        List<BasicAttribute> stamped = layout(change).stamped();
        if (stamped.isEmpty() || !writes(change)) {
            return;
        }
        for (BasicAttribute basic : stamped) {
            if (basic.generation() == BasicAttribute.Generation.UPDATED_AT) {
                put(change, basic, time(basic));
            } else if (basic == change.entry().mapping().version()) {
                Object[] before = change.before();
                put(change, basic, nextVersion(basic, before == null ? null : before[basic.slot()]));
            }
        }
    }

    private boolean writes(EntityChange change) {
        BasicAttribute version = change.entry().mapping().version();
        return change.writesColumns(layout(change))
                || version != null && Versions.ownsChange(session.context(), change);
    }

    private static void put(EntityChange change, BasicAttribute basic, Object value) {
        change.state()[basic.slot()] = value;
        if (basic.path().direct()) {
            basic.set(change.entry().entity(), value);
        } else {
            change.entry().mapping().writeEmbedded(change.entry().entity(), change.state());
        }
        BitSet changed = change.changed();
        if (changed != null) {
            changed.set(basic.slot());
        }
    }

    private Object firstVersion(BasicAttribute version) {
        return Number.class.isAssignableFrom(version.type().javaType()) ? integer(version, 0) : time(version);
    }

    private Object nextVersion(BasicAttribute version, @Nullable Object former) {
        if (former instanceof Number number) {
            return integer(version, number.longValue() + 1);
        }
        return firstVersion(version);
    }

    private Object time(BasicAttribute attribute) {
        Function<ZonedDateTime, Object> form = TimeForms.ALL.get(attribute.javaType());
        if (form == null) {
            throw new FlushException(
                    attribute + " of type " + attribute.javaType().getName() + " cannot hold a time. Use Instant.");
        }
        return form.apply(now());
    }

    /** The time of the flush, the same for all its rows. */
    private ZonedDateTime now() {
        ZonedDateTime known = now;
        if (known == null) {
            Clock clock = session.clock();
            known = clock.instant().truncatedTo(ChronoUnit.MICROS).atZone(clock.getZone());
            now = known;
        }
        return known;
    }

    /** How a time is given to each type that can hold one. */
    private static final class TimeForms {
        static final Map<Class<?>, Function<ZonedDateTime, Object>> ALL = Map.of(
                Instant.class, ZonedDateTime::toInstant,
                LocalDateTime.class, ZonedDateTime::toLocalDateTime,
                LocalDate.class, ZonedDateTime::toLocalDate,
                LocalTime.class, ZonedDateTime::toLocalTime,
                OffsetDateTime.class, ZonedDateTime::toOffsetDateTime,
                ZonedDateTime.class, time -> time,
                Timestamp.class, time -> Timestamp.from(time.toInstant()),
                Date.class, time -> Date.from(time.toInstant()));
    }
}
