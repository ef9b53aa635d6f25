package io.rowan.compile;

import io.rowan.error.QueryException;
import io.rowan.mapping.Attribute;
import io.rowan.mapping.EntityMapping;
import io.rowan.mapping.EntityMappings;
import io.rowan.mapping.ToManyAttribute;
import io.rowan.mapping.ToOneAttribute;
import io.rowan.query.AliasSource;
import io.rowan.query.AttributeNode;
import io.rowan.query.EntitySource;
import io.rowan.query.PathSource;
import io.rowan.query.Source;
import io.rowan.sql.SqlSelect.Join;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The entities that an expression can name at one place of a statement. Subqueries see their own first, then those of
 * the select around them. Paths over to-one relationships become joins here, each once.
 */
final class Scope {
    private final EntityMappings mappings;
    private final @Nullable Scope outer;
    private final Aliases aliases;
    private final Joins joins;
    private final Map<Source, Occurrence> named = new LinkedHashMap<>();
    private final Map<AttributeNode, Occurrence> paths = new HashMap<>();

    Scope(EntityMappings mappings, @Nullable Scope outer) {
        this.mappings = mappings;
        this.outer = outer;
        this.aliases = outer == null ? new Aliases() : outer.aliases;
        this.joins = new Joins(aliases);
    }

    EntityMappings mappings() {
        return mappings;
    }

    Joins joins() {
        return joins;
    }

    Occurrence root(Source source) {
        EntityMapping mapping = mappings.get(entityOf(source));
        return root(source, new Occurrence(mapping, aliases.next(mapping.table().name()), false));
    }

    Occurrence root(Source source, Occurrence occurrence) {
        named.put(source, occurrence);
        return occurrence;
    }

    private static Class<?> entityOf(Source source) {
        if (source instanceof EntitySource entity) {
            return entity.entity();
        }
        if (source instanceof AliasSource alias) {
            return alias.entity();
        }
        throw new QueryException(source + " is a path; a statement reads from an entity or an alias.");
    }

    /** Joins a relationship explicitly, so that its entity can be named. */
    Occurrence join(AttributeNode node, @Nullable AliasSource alias, Join.Kind kind, Joins.@Nullable OnCondition on) {
        Occurrence from = resolve(node.source());
        Attribute attribute = attribute(from, node);
        Joins.OnCondition naming = on == null
                ? null
                : joined -> {
                    name(node, alias, joined);
                    return on.compile(joined);
                };
        Occurrence joined;
        if (attribute instanceof ToOneAttribute toOne) {
            joined = joins.toOne(from, toOne, kind, naming);
        } else if (attribute instanceof ToManyAttribute toMany) {
            joined = joins.toMany(from, toMany, kind, naming);
        } else {
            throw new QueryException(node + " is no relationship, so it cannot be joined. Join an attribute such as"
                    + " User_.orders or Order_.user.");
        }
        if (naming == null) {
            name(node, alias, joined);
        }
        return joined;
    }

    private void name(AttributeNode node, @Nullable AliasSource alias, Occurrence joined) {
        if (alias != null) {
            named.put(alias, joined);
            return;
        }
        named.putIfAbsent(new EntitySource(joined.mapping().javaType()), joined);
        paths.putIfAbsent(node, joined);
    }

    /** The table that a source stands for; a path over a to-one relationship is joined if need be. */
    Occurrence resolve(Source source) {
        if (source instanceof PathSource path) {
            return resolvePath(path.path());
        }
        for (Scope scope = this; scope != null; scope = scope.outer) {
            Occurrence found = scope.find(source);
            if (found != null) {
                return found;
            }
        }
        throw new QueryException(source + " is not part of the statement, which reads from " + named.keySet()
                + ". Add it with from(...) or join(...).");
    }

    private @Nullable Occurrence find(Source source) {
        Occurrence exact = named.get(source);
        if (exact != null || !(source instanceof EntitySource entity)) {
            return exact;
        }
        for (Map.Entry<Source, Occurrence> each : named.entrySet()) {
            if (each.getKey() instanceof EntitySource known && entity.entity().isAssignableFrom(known.entity())) {
                return each.getValue();
            }
        }
        return null;
    }

    private Occurrence resolvePath(AttributeNode node) {
        Scope owner = owner(node.source());
        Occurrence known = owner.paths.get(node);
        if (known != null) {
            return known;
        }
        Occurrence from = resolve(node.source());
        Attribute attribute = attribute(from, node);
        if (!(attribute instanceof ToOneAttribute toOne)) {
            throw new QueryException(
                    node + " is no to-one relationship, so get(...) cannot go through it. Join a to-many"
                            + " relationship with join(...), or ask with any(...).");
        }
        boolean surely = toOne.owning() && !toOne.foreignKeyColumn().nullable() && !from.optional();
        Occurrence joined = owner.joins.toOne(from, toOne, surely ? Join.Kind.INNER : Join.Kind.LEFT, null);
        owner.paths.put(node, joined);
        return joined;
    }

    /** The scope whose select has the beginning of a path, since the join belongs there. */
    private Scope owner(Source source) {
        Source base = source.base();
        for (Scope scope = this; scope != null; scope = scope.outer) {
            if (scope.find(base) != null) {
                return scope;
            }
        }
        return this;
    }

    /** The attribute that a node names, where embeddables on the way are part of the name. */
    static Attribute attribute(Occurrence occurrence, AttributeNode node) {
        return attribute(occurrence.mapping(), node.name());
    }

    static Attribute attribute(EntityMapping mapping, String name) {
        Attribute attribute = mapping.attribute(name);
        if (attribute == null) {
            throw new QueryException(mapping.name() + " has no attribute " + name + "; it has " + mapping.attributes()
                    + ". Compile the entity again so that " + mapping.name() + "_ is up to date.");
        }
        return attribute;
    }

    /**
     * An attribute with the table that it is read from.
     *
     * @param occurrence the table
     * @param attribute the attribute; for the id at the end of a relationship, the relationship
     * @param key whether that id is meant, not the other entity
     */
    record Place(Occurrence occurrence, Attribute attribute, boolean key) {}

    Place place(AttributeNode node) {
        String name = node.name();
        Source source = node.source();
        while (source instanceof PathSource path && embeddable(path.path())) {
            name = path.path().name() + "." + name;
            source = path.path().source();
        }
        if (source instanceof PathSource path) {
            Place key = foreignKey(path.path(), name);
            if (key != null) {
                return key;
            }
        }
        Occurrence occurrence = resolve(source);
        return new Place(occurrence, attribute(occurrence.mapping(), name), false);
    }

    private boolean embeddable(AttributeNode node) {
        Class<?> holder = holderOf(node.source());
        EntityMapping mapping = holder == null ? null : mappings.find(holder);
        return mapping == null || mapping.attribute(node.name()) == null;
    }

    /** The entity that a source stands for, found without joining; null inside an embeddable. */
    private @Nullable Class<?> holderOf(Source source) {
        if (source instanceof PathSource path) {
            Class<?> holder = holderOf(path.path().source());
            EntityMapping mapping = holder == null ? null : mappings.find(holder);
            Attribute attribute =
                    mapping == null ? null : mapping.attribute(path.path().name());
            return attribute instanceof ToOneAttribute toOne ? toOne.target().javaType() : null;
        }
        return entityOf(source);
    }

    /** The id at the end of a to-one relationship is its foreign key: no join. */
    private @Nullable Place foreignKey(AttributeNode relationship, String name) {
        Class<?> holder = holderOf(relationship.source());
        EntityMapping mapping = holder == null ? null : mappings.find(holder);
        Attribute attribute = mapping == null ? null : mapping.attribute(relationship.name());
        if (attribute instanceof ToOneAttribute toOne
                && toOne.owning()
                && toOne.target().id().attribute().name().equals(name)) {
            return new Place(resolve(relationship.source()), toOne, true);
        }
        return null;
    }
}
