package io.rowan.readthrough;

import io.rowan.cache.CacheKey;
import io.rowan.mapping.EntityMapping;
import io.rowan.mapping.EntityMappings;
import io.rowan.mapping.ToManyAttribute;
import io.rowan.mapping.ToOneAttribute;
import io.rowan.schema.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names what a factory caches. A name holds the shape of the rows, so that two versions of an application, which map a
 * table differently, do not read each other's. Immutable; safe for threads.
 */
public final class CacheKeys {
    private final Map<EntityMapping, String> shapes = new HashMap<>();

    CacheKeys(EntityMappings mappings) {
        for (EntityMapping mapping : mappings.all()) {
            if (mapping.cacheable()) {
                shapes.put(mapping, digest(bytes(columns(mapping))));
            }
        }
    }

    /** The columns of an entity as text. */
    private static String columns(EntityMapping mapping) {
        StringBuilder text = new StringBuilder(RowShape.of(mapping, 1).text());
        mapping.basics().forEach(each -> text.append(each.column().name()).append(','));
        for (ToOneAttribute toOne : mapping.toOnes()) {
            if (toOne.owning()) {
                text.append(toOne.foreignKeyColumn().name()).append(',');
            }
        }
        return text.toString();
    }

    boolean keeps(EntityMapping mapping) {
        return shapes.containsKey(mapping);
    }

    /**
     * A row.
     *
     * @param mapping an entity with {@code @Cacheable}
     * @param id the row's id
     * @return the key; null for an id of a class that makes none
     */
    public @Nullable CacheKey row(EntityMapping mapping, Object id) {
        String text = CachedTables.idText(id);
        if (text == null) {
            return null;
        }
        String table = CachedTables.name(mapping.table());
        String part = CachedTables.part(table, id);
        List<String> regions = part == null
                ? List.of(CachedTables.ALL, CachedTables.whole(table))
                : List.of(CachedTables.ALL, CachedTables.whole(table), part);
        return new CacheKey("e:" + mapping.name() + ":" + shapes.get(mapping) + ":" + text, regions);
    }

    /**
     * The members of a collection.
     *
     * @param owner the entity that has it
     * @param collection the collection
     * @param id the owner's id
     * @return the key; null for an id of a class that makes none
     */
    public @Nullable CacheKey members(EntityMapping owner, ToManyAttribute collection, Object id) {
        String text = CachedTables.idText(id);
        if (text == null) {
            return null;
        }
        return new CacheKey(
                "c:" + owner.name() + "." + collection.name() + ":" + shapes.get(collection.target()) + ":" + text,
                List.copyOf(CachedTables.regions(tables(collection))));
    }

    /**
     * The tables that a collection is read from.
     *
     * @param collection the collection
     * @return the table of its members, and the join table if there is one
     */
    public static Set<Table> tables(ToManyAttribute collection) {
        Table members = collection.target().table();
        return collection.link() instanceof ToManyAttribute.Link.JoinTableLink link
                ? Set.of(members, link.table())
                : Set.of(members);
    }

    /**
     * The result of a query.
     *
     * @param text the statement's text, and what its rows become
     * @param values the values of its parameters
     * @param shape how its rows are read
     * @param tables the tables that it reads
     * @return the key; null when a value is of a class that makes none
     */
    public @Nullable CacheKey query(String text, @Nullable Object[] values, RowShape shape, Set<Table> tables) {
        byte[] parameters = ValueBytes.write(new ArrayList<>(Arrays.asList(values)));
        if (parameters == null) {
            return null;
        }
        byte[] digest = bytes(digest(bytes(text + '\0' + shape.text())) + digest(parameters));
        return new CacheKey("q:" + digest(digest), List.copyOf(CachedTables.regions(tables)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
