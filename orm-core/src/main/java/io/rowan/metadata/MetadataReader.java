package io.rowan.metadata;

import io.rowan.error.MappingException;
import io.rowan.mapping.EntityMappings;
import io.rowan.type.TypeRegistry;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.MappedSuperclass;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads entity classes with the annotations of Jakarta Persistence 3.2 and of {@code io.rowan.annotation} into
 * mappings. Immutable; safe for threads.
 */
public final class MetadataReader {
    private final TypeRegistry types;
    private final Naming naming;

    /**
     * Makes a reader.
     *
     * @param types knows the column type of each Java class
     * @param naming names what the annotations do not name
     */
    public MetadataReader(TypeRegistry types, Naming naming) {
        this.types = types;
        this.naming = naming;
    }

    /**
     * Reads the classes. Embeddables, mapped superclasses and converters may be among them and are passed over, since
     * they are found from the entities; a class that is given twice counts once.
     *
     * @param entities the entity classes
     * @return their mappings, in the order given, with the schema that they need
     * @throws MappingException when anything is wrong, with all mistakes of all classes; each begins with the class
     *     and attribute and says what to write instead
     */
    public EntityMappings read(Collection<Class<?>> entities) {
        Mistakes mistakes = new Mistakes();
        Set<Class<?>> given = given(entities, mistakes);
        mistakes.order(given);
        Reading reading = new Reading(types, naming, mistakes, new Generators(given));
        List<EntityDraft> drafts = readEach(given, reading);
        JoinTableReader joinTables = new JoinTableReader(reading);
        link(drafts, given, reading, joinTables);
        check(drafts, joinTables.made(), mistakes);
        mistakes.raise();
        return new MappingAssembler(mistakes).assemble(drafts, TableReader.schema(drafts, joinTables.made()));
    }

    private static Set<Class<?>> given(Collection<Class<?>> entities, Mistakes mistakes) {
        Set<Class<?>> given = new LinkedHashSet<>();
        for (Class<?> each : entities) {
            if (each == null) {
                mistakes.add("null", "one of the entity classes is null. Take it out of entities(…).");
            } else if (!each.isAnnotationPresent(Embeddable.class)
                    && !each.isAnnotationPresent(MappedSuperclass.class)
                    && !each.isAnnotationPresent(Converter.class)) {
                given.add(each);
            }
        }
        return given;
    }

    private static List<EntityDraft> readEach(Set<Class<?>> given, Reading reading) {
        EntityReader reader = new EntityReader(reading);
        List<EntityDraft> drafts = new ArrayList<>();
        for (Class<?> each : given) {
            EntityDraft draft = reader.read(each);
            if (draft != null) {
                drafts.add(draft);
            }
        }
        return drafts;
    }

    /** In this order, because a foreign key needs its target's id, and mappedBy and join columns the foreign keys. */
    private static void link(
            List<EntityDraft> drafts, Set<Class<?>> given, Reading reading, JoinTableReader joinTables) {
        Targets targets = new Targets(given, drafts, reading.mistakes());
        ToOneLinker toOnes = new ToOneLinker(reading, targets);
        ToManyLinker toManys = new ToManyLinker(reading, targets, joinTables);
        for (EntityDraft draft : drafts) {
            toOnes.link(draft);
            ColumnClaims.claimAll(draft, reading.mistakes());
            toManys.findTargets(draft);
        }
        for (EntityDraft draft : drafts) {
            toOnes.checkInverse(draft);
            toManys.link(draft);
        }
    }

    private static void check(List<EntityDraft> drafts, List<TableDraft> joinTables, Mistakes mistakes) {
        TableReader tables = new TableReader(mistakes);
        LazyChecks lazy = new LazyChecks(mistakes);
        ReadOnlyChecks readOnly = new ReadOnlyChecks(mistakes);
        for (EntityDraft draft : drafts) {
            tables.readConstraints(draft);
            lazy.check(draft);
            readOnly.check(draft);
        }
        tables.checkNames(drafts, joinTables);
    }
}
