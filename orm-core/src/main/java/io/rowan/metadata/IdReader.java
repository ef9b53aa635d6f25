package io.rowan.metadata;

import io.rowan.mapping.Identifier.KeyGeneration;
import io.rowan.schema.Sequence;
import io.rowan.type.ColumnType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.SequenceGenerator;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads who gives an id: {@code @GeneratedValue} and {@code @SequenceGenerator}. */
final class IdReader {
    private static final Set<Class<?>> COUNTED = Set.of(Long.class, Integer.class, Short.class);
    private static final Set<Class<?>> RANDOM = Set.of(UUID.class, String.class);

    private final Reading reading;

    IdReader(Reading reading) {
        this.reading = reading;
    }

    /**
     * Reads an id's generation.
     *
     * @param id the property
     * @param entity the entity class
     * @param table its table
     * @return who gives the id; assigned also where a mistake has been reported
     */
    KeyGeneration read(Property id, Class<?> entity, TableDraft table) {
        GeneratedValue generated = id.find(GeneratedValue.class);
        if (generated == null) {
            return new KeyGeneration.Assigned();
        }
        return switch (strategy(generated, id)) {
            case IDENTITY -> counted(id, "IDENTITY", new KeyGeneration.Identity());
            case SEQUENCE -> counted(id, "SEQUENCE", sequenced(generated, id, entity, table));
            case UUID -> random(id);
            case TABLE -> refuseTable(id);
            case AUTO -> automatic(id);
        };
    }

    private KeyGeneration refuseTable(Property id) {
        reading.refuse(
                id.where(),
                "ids from a table (GenerationType.TABLE) are not supported. Use "
                        + "GenerationType.SEQUENCE, or IDENTITY where the database has no sequences.");
        return new KeyGeneration.Assigned();
    }

    /** A generator's name makes AUTO a sequence. */
    private static GenerationType strategy(GeneratedValue generated, Property id) {
        boolean named = !generated.generator().isEmpty() || id.has(SequenceGenerator.class);
        return generated.strategy() == GenerationType.AUTO && named ? GenerationType.SEQUENCE : generated.strategy();
    }

    private KeyGeneration automatic(Property id) {
        if (RANDOM.contains(id.boxed())) {
            return new KeyGeneration.Uuid();
        }
        if (COUNTED.contains(id.boxed())) {
            return new KeyGeneration.Identity();
        }
        reading.refuse(
                id.where(),
                "no id of type " + id.type() + " can be generated. Declare it as Long, Integer, Short, UUID "
                        + "or String, or take @GeneratedValue away and set it before add.");
        return new KeyGeneration.Assigned();
    }

    private KeyGeneration counted(Property id, String strategy, KeyGeneration generation) {
        if (COUNTED.contains(id.boxed())) {
            return generation;
        }
        reading.refuse(
                id.where(),
                "GenerationType." + strategy + " gives numbers, but the id is of type " + id.type()
                        + ". Declare it as Long, Integer or Short"
                        + (RANDOM.contains(id.boxed()) ? ", or use GenerationType.UUID." : "."));
        return new KeyGeneration.Assigned();
    }

    private KeyGeneration random(Property id) {
        if (!RANDOM.contains(id.boxed())) {
            reading.refuse(
                    id.where(),
                    "GenerationType.UUID gives a UUID, but the id is of type " + id.type()
                            + ". Declare it as UUID or String, or use GenerationType.IDENTITY.");
        }
        return new KeyGeneration.Uuid();
    }

    private KeyGeneration sequenced(GeneratedValue generated, Property id, Class<?> entity, TableDraft table) {
        SequenceGenerator generator = reading.generators().find(id, entity, generated.generator());
        if (generator == null && !generated.generator().isEmpty()) {
            reading.refuse(
                    id.where(),
                    "@GeneratedValue names the generator \"" + generated.generator()
                            + "\", but no class has a @SequenceGenerator of that name."
                            + Suggestions.didYouMean(
                                    generated.generator(), reading.generators().names())
                            + " Add @SequenceGenerator(name = \"" + generated.generator()
                            + "\") to the class.");
        }
        return new KeyGeneration.Sequenced(sequence(generator, id, table));
    }

    private Sequence sequence(@Nullable SequenceGenerator generator, Property id, TableDraft table) {
        String usual = reading.naming().sequence(table.name());
        if (generator == null) {
            return new Sequence(usual, table.schema(), 1, 50);
        }
        checkAllocation(id, generator.allocationSize());
        return new Sequence(
                generator.sequenceName().isEmpty() ? usual : generator.sequenceName(),
                generator.schema().isEmpty() ? table.schema() : generator.schema(),
                generator.initialValue(),
                Math.max(1, generator.allocationSize()));
    }

    private void checkAllocation(Property id, int size) {
        if (size < 1) {
            reading.refuse(
                    id.where(),
                    "the sequence's allocationSize is " + size
                            + ", but a call gives at least one id. Write 1 or more.");
        }
    }

    /** Whether a type's values can be keys: comparable by value and unchanging. */
    void check(Property id, ColumnType<?> type) {
        if (type.mutable() || id.raw().isArray()) {
            reading.refuse(
                    id.where(),
                    "values of type " + id.type() + " can change inside, so they cannot be ids. Declare the "
                            + "id as a number, String, UUID or another unchanging type.");
        }
    }
}
