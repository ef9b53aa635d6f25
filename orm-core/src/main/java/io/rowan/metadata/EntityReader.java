package io.rowan.metadata;

import io.rowan.mapping.Identifier.KeyGeneration;
import io.rowan.mapping.ToManyAttribute.Kind;
import jakarta.persistence.AccessType;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Drafts one entity from its class alone; what refers to other entities is left open. */
final class EntityReader {
    private static final Map<Class<?>, Kind> COLLECTIONS =
            Map.of(List.class, Kind.LIST, Collection.class, Kind.LIST, Set.class, Kind.SET, Map.class, Kind.MAP);

    private final Reading reading;
    private final PropertyReader properties;
    private final BasicReader basics;
    private final EmbeddableReader embeddables;
    private final IdReader ids;
    private final CallbackReader callbacks;

    EntityReader(Reading reading) {
        this.reading = reading;
        this.properties = new PropertyReader(reading.mistakes());
        this.basics = new BasicReader(reading);
        this.embeddables = new EmbeddableReader(reading, basics);
        this.ids = new IdReader(reading);
        this.callbacks = new CallbackReader(reading.mistakes());
    }

    /** Drafts an entity; null when the class cannot be one, which then has been reported. */
    @Nullable
    EntityDraft read(Class<?> type) {
        if (new ClassChecks(reading.mistakes()).refusesEntity(type)) {
            return null;
        }
        String name = Generators.entityName(type);
        ClassShape shape = properties.read(ResolvedType.of(type), type.getSimpleName(), AccessType.FIELD);
        EntityDraft entity = new EntityDraft(name, shape, table(type, name));
        readProperties(entity);
        checkId(entity);
        entity.callbacks(callbacks.read(type));
        return entity;
    }

    private void readProperties(EntityDraft entity) {
        Overrides overrides = Overrides.of(entity.type());
        List<Property> found = entity.shape().properties();
        for (int i = 0; i < found.size(); i++) {
            if (!UnsupportedAnnotations.refuse(found.get(i), reading.mistakes())
                    && !ValueMisfits.refuse(found.get(i), reading.mistakes())) {
                read(entity, i, found.get(i), overrides);
            }
        }
        if (overrides.any()) {
            Set<String> inherited = new TreeSet<>();
            entity.basics().forEach(basic -> inherited.add(basic.name()));
            overrides.refuseUnused(reading.mistakes(), inherited);
        }
    }

    private TableDraft table(Class<?> type, String entityName) {
        Table table = type.getAnnotation(Table.class);
        String name = table == null || table.name().isEmpty() ? reading.naming().name(entityName) : table.name();
        String schema = table == null || table.schema().isEmpty() ? null : table.schema();
        return new TableDraft(name, schema, type.getSimpleName());
    }

    private void read(EntityDraft entity, int position, Property property, Overrides overrides) {
        DraftPath path = DraftPath.of(entity.shape(), position);
        RelationshipSettings relationship = RelationshipSettings.of(property);
        new ReferentialActions(reading.mistakes()).check(property, relationship);
        if (property.has(Id.class)) {
            readId(entity, path, property, overrides);
        } else if (relationship != null) {
            readRelationship(entity, path, property, relationship);
        } else if (EmbeddableReader.embeds(property)) {
            embeddables.read(new EmbeddableReader.Place(path, property, position, overrides, List.of()), entity);
        } else {
            readBasic(entity, path, property, overrides);
        }
    }

    private void readBasic(EntityDraft entity, DraftPath path, Property property, Overrides overrides) {
        if (property.has(GeneratedValue.class)) {
            reading.refuse(
                    property.where(),
                    "@GeneratedValue stands on an attribute that is not the id. Add @Id, or let the database "
                            + "give the value with @Column(columnDefinition = \"… default …\").");
        }
        BasicDraft basic = basics.read(path, property, overrides, BasicReader.Role.PLAIN);
        if (basic != null && property.has(Version.class)) {
            addVersion(entity, basic);
        } else if (basic != null) {
            entity.add(basic);
        }
    }

    private void addVersion(EntityDraft entity, BasicDraft version) {
        BasicDraft other = entity.version();
        if (other == null) {
            entity.version(version);
            return;
        }
        reading.refuse(
                version.where(),
                "the entity has two versions, " + other.name() + " and "
                        + version.property().name() + ". Take @Version away from one.");
    }

    private void readId(EntityDraft entity, DraftPath path, Property property, Overrides overrides) {
        String misfit = idMisfit(entity, property);
        if (misfit != null) {
            reading.refuse(property.where(), misfit);
            return;
        }
        KeyGeneration generation = ids.read(property, entity.type(), entity.table());
        BasicDraft basic = basics.read(path, property, overrides, roleOf(generation));
        if (basic != null) {
            ids.check(property, basic.column().type());
            entity.id(basic, generation);
            entity.table().primaryKey(basic.column().name());
        }
    }

    private static BasicReader.Role roleOf(KeyGeneration generation) {
        return generation instanceof KeyGeneration.Identity ? BasicReader.Role.IDENTITY : BasicReader.Role.ID;
    }

    /** Why a property cannot be the id, null when it can. */
    private static @Nullable String idMisfit(EntityDraft entity, Property property) {
        boolean embedded = EmbeddableReader.embeds(property);
        if (embedded || RelationshipSettings.of(property) != null) {
            return "@Id stands on " + (embedded ? "an embeddable" : "a relationship")
                    + ", which is not supported. Give the entity an @Id of a basic type, and the "
                    + "columns a @UniqueConstraint.";
        }
        BasicDraft other = entity.id();
        return other == null
                ? null
                : "the entity has two ids, " + other.name() + " and " + property.name()
                        + ", and keys of several columns are not supported. Keep one @Id, for example a "
                        + "generated one, and put a @UniqueConstraint on the others.";
    }

    private void checkId(EntityDraft entity) {
        for (Property each : entity.shape().properties()) {
            if (each.has(Id.class) || each.has(EmbeddedId.class)) {
                return;
            }
        }
        if (entity.type().isAnnotationPresent(IdClass.class)) {
            return;
        }
        Class<?> above = superclassWithId(entity.type());
        reading.refuse(
                entity.where(),
                above == null
                        ? "the entity has no id. Add @Id to the attribute that tells its rows apart, for "
                                + "example `@Id @GeneratedValue private Long id;`."
                        : "the entity has no id: its superclass " + above.getSimpleName()
                                + " declares one, but has no @MappedSuperclass. Add it there.");
    }

    private static @Nullable Class<?> superclassWithId(Class<?> type) {
        for (Class<?> each = type.getSuperclass(); each != null; each = each.getSuperclass()) {
            boolean declares = Stream.concat(Stream.of(each.getDeclaredFields()), Stream.of(each.getDeclaredMethods()))
                    .anyMatch(member -> member.isAnnotationPresent(Id.class));
            if (declares) {
                return each;
            }
        }
        return null;
    }

    private void readRelationship(
            EntityDraft entity, DraftPath path, Property property, RelationshipSettings settings) {
        if (!settings.kind().toOne()) {
            readToMany(entity, path, property, settings);
        } else if (!holdsMany(property)) {
            entity.add(new ToOneDraft(path, property, settings));
        } else {
            reading.refuse(
                    property.where(),
                    settings.kind().annotation() + " stands on the collection " + property.type()
                            + ", but refers to one object. Write @OneToMany or @ManyToMany.");
        }
    }

    private void readToMany(EntityDraft entity, DraftPath path, Property property, RelationshipSettings settings) {
        Kind kind = COLLECTIONS.get(property.raw());
        if (kind != null) {
            entity.add(new ToManyDraft(path, property, settings, kind));
            return;
        }
        reading.refuse(
                property.where(),
                settings.kind().annotation() + " stands on the type " + property.type()
                        + ", whose content Rowan cannot replace by a lazy collection. Declare it as "
                        + nearestCollection(property) + ".");
    }

    private static boolean holdsMany(Property property) {
        return Collection.class.isAssignableFrom(property.raw()) || Map.class.isAssignableFrom(property.raw());
    }

    private static String nearestCollection(Property property) {
        String arguments =
                property.type().arguments().stream().map(ResolvedType::toString).collect(Collectors.joining(", "));
        String inside = arguments.isEmpty() ? "" : "<" + arguments + ">";
        if (Map.class.isAssignableFrom(property.raw())) {
            return "Map" + inside;
        }
        if (Set.class.isAssignableFrom(property.raw())) {
            return "Set" + inside;
        }
        return Collection.class.isAssignableFrom(property.raw()) ? "List" + inside : "List, Set or Map";
    }
}
