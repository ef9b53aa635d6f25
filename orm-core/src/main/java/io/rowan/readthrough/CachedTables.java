package io.rowan.readthrough;

import io.rowan.mapping.EntityMapping;
import io.rowan.mapping.EntityMappings;
import io.rowan.mapping.ReferringKey;
import io.rowan.mapping.ToManyAttribute;
import io.rowan.schema.ForeignKey;
import io.rowan.schema.Table;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The regions of a factory's tables. Rows of a table depend on the table as a whole and on the part that their id falls
 * into, so that a change of one row leaves most others cached; collections and results of queries depend on any change of
 * the tables that they were read from. Immutable; safe for threads.
 */
final class CachedTables {
    /** What all rows, collections and results depend on. */
    static final String ALL = "*";

    private static final int PARTS = 1_024;
    private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$]*");
    private static final Pattern WRITES = Pattern.compile(
            "\\s*(insert|update|delete|merge|replace|truncate)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final Map<String, Table> byName = new LinkedHashMap<>();
    private final Map<String, Set<String>> referring = new HashMap<>();

    CachedTables(EntityMappings mappings) {
        for (EntityMapping mapping : mappings.all()) {
            add(mapping.table());
            for (ToManyAttribute toMany : mapping.toManys()) {
                if (toMany.link() instanceof ToManyAttribute.Link.JoinTableLink link) {
                    add(link.table());
                }
            }
            for (ReferringKey key : mappings.referringKeys().to(mapping)) {
                refer(mapping.table().name(), key.table());
            }
        }
    }

    private void add(Table table) {
        byName.put(name(table), table);
        for (ForeignKey key : table.foreignKeys()) {
            refer(key.targetTable(), table);
        }
    }

    private void refer(String target, Table table) {
        referring
                .computeIfAbsent(target.toLowerCase(Locale.ROOT), t -> new LinkedHashSet<>())
                .add(name(table));
    }

    /** Without its schema: two tables of one name share their regions, which is safe. */
    static String name(Table table) {
        return table.name().toLowerCase(Locale.ROOT);
    }

    static String any(String table) {
        return "a:" + table;
    }

    static String whole(String table) {
        return "t:" + table;
    }

    /** The part of a table that a row is in; null where equal ids may be written in several ways, as text may be. */
    static @Nullable String part(String table, @Nullable Object id) {
        String text = id instanceof Number || id instanceof UUID ? idText(id) : null;
        return text == null ? null : whole(table) + "#" + Math.floorMod(text.hashCode() * 0x9E3779B9 >>> 7, PARTS);
    }

    /** An id as text, the same for ids that are the same; null for those of a class that nobody knows. */
    static @Nullable String idText(Object id) {
        if (id instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
        boolean whole = id instanceof Long || id instanceof Integer || id instanceof Short || id instanceof Byte;
        boolean known = whole || id instanceof BigInteger || id instanceof UUID || id instanceof String;
        return known ? id.toString() : null;
    }

    /** A table with all those whose rows may change when rows or keys of it go. */
    Set<String> following(String table) {
        Set<String> all = new LinkedHashSet<>();
        Deque<String> queue = new ArrayDeque<>(Set.of(table));
        while (!queue.isEmpty()) {
            String next = queue.remove();
            if (all.add(next)) {
                queue.addAll(referring.getOrDefault(next, Set.of()));
            }
        }
        return all;
    }

    /** The tables that a native statement writes and all that follow them; null when it cannot be told. */
    @Nullable
    Set<String> writtenBy(String sql) {
        if (!WRITES.matcher(sql).matches()) {
            return null;
        }
        Set<String> tables = new LinkedHashSet<>();
        Matcher words = WORD.matcher(sql);
        while (words.find()) {
            String word = words.group().toLowerCase(Locale.ROOT);
            if (byName.containsKey(word)) {
                tables.addAll(following(word));
            }
        }
        return tables.isEmpty() ? null : tables;
    }

    static Set<String> regions(Collection<Table> tables) {
        Set<String> regions = new LinkedHashSet<>();
        regions.add(ALL);
        tables.forEach(table -> regions.add(any(name(table))));
        return regions;
    }
}
