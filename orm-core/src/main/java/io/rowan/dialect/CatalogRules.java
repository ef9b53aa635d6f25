package io.rowan.dialect;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a database's catalog is asked and how its answers are compared with a mapping: which names of types and which texts
 * of defaults mean the same. Immutable; a dialect derives its own from {@link #standard()}.
 */
public final class CatalogRules {
    private static final Map<String, String> SYNONYMS = Map.ofEntries(
            Map.entry("int", "integer"),
            Map.entry("int2", "smallint"),
            Map.entry("int4", "integer"),
            Map.entry("int8", "bigint"),
            Map.entry("decimal", "numeric"),
            Map.entry("dec", "numeric"),
            Map.entry("double precision", "double"),
            Map.entry("float8", "double"),
            Map.entry("float4", "real"),
            Map.entry("bool", "boolean"),
            Map.entry("character", "char"),
            Map.entry("bpchar", "char"),
            Map.entry("character varying", "varchar"),
            Map.entry("char varying", "varchar"),
            Map.entry("binary varying", "varbinary"),
            Map.entry("character large object", "clob"),
            Map.entry("char large object", "clob"),
            Map.entry("binary large object", "blob"),
            Map.entry("timestamp without time zone", "timestamp"),
            Map.entry("timestamptz", "timestamp with time zone"),
            Map.entry("time without time zone", "time"),
            Map.entry("timetz", "time with time zone"));
    private static final CatalogRules STANDARD =
            new CatalogRules(CatalogQueries.NONE, SYNONYMS, Set.of("clob", "blob"), Map.of(), true);
    private static final Pattern SIZE = Pattern.compile("\\s*\\(([^)]*)\\)\\s*");
    private static final Pattern CAST = Pattern.compile("^(.*)::[a-z_\" ]+(\\([\\d, ]*\\))?(\\[])?$", Pattern.DOTALL);
    private static final Pattern NOW =
            Pattern.compile("^(now\\(\\)|(current_timestamp|localtimestamp)(\\s*\\(\\d*\\))?)$");
    private static final Pattern NUMBER = Pattern.compile("^'?([-+]?\\d{1,60}(\\.\\d{1,60})?)'?$");

    private final CatalogQueries queries;
    private final Map<String, String> synonyms;
    private final Set<String> withoutSize;
    private final Map<String, String> defaults;
    private final boolean directions;

    private CatalogRules(
            CatalogQueries queries,
            Map<String, String> synonyms,
            Set<String> withoutSize,
            Map<String, String> defaults,
            boolean directions) {
        this.queries = queries;
        this.synonyms = Map.copyOf(synonyms);
        this.withoutSize = Set.copyOf(withoutSize);
        this.defaults = Map.copyOf(defaults);
        this.directions = directions;
    }

    /**
     * All questions go to JDBC; the usual names of SQL's types mean the same.
     *
     * @return the rules
     */
    public static CatalogRules standard() {
        return STANDARD;
    }

    /**
     * The same rules with queries.
     *
     * @param own the queries
     * @return the rules
     */
    public CatalogRules with(CatalogQueries own) {
        return new CatalogRules(own, synonyms, withoutSize, defaults, directions);
    }

    /**
     * The same rules with further names of types. They are compared after the standard ones, in small letters, and with a
     * size only where one stands here.
     *
     * @param same a name and the name that it stands for
     * @return the rules
     */
    public CatalogRules withTypes(Map<String, String> same) {
        Map<String, String> all = new HashMap<>(synonyms);
        all.putAll(same);
        return new CatalogRules(queries, all, withoutSize, defaults, directions);
    }

    /**
     * The same rules with further types whose size says nothing.
     *
     * @param types the names, as they are after {@link #withTypes}
     * @return the rules
     */
    public CatalogRules withoutSizes(Set<String> types) {
        Set<String> all = new HashSet<>(withoutSize);
        all.addAll(types);
        return new CatalogRules(queries, synonyms, all, defaults, directions);
    }

    /**
     * The same rules with texts of defaults that mean the same.
     *
     * @param same a text in small letters and the text that it stands for
     * @return the rules
     */
    public CatalogRules withDefaults(Map<String, String> same) {
        return new CatalogRules(queries, synonyms, withoutSize, same, directions);
    }

    /**
     * The same rules for a database whose indexes all run upwards, whatever they were told.
     *
     * @return the rules
     */
    public CatalogRules withoutDirections() {
        return new CatalogRules(queries, synonyms, withoutSize, defaults, false);
    }

    /**
     * Whether an index runs downwards where it is told to.
     *
     * @return false where the catalog tells of no such index
     */
    public boolean directions() {
        return directions;
    }

    /**
     * What the catalog is asked.
     *
     * @return the queries
     */
    public CatalogQueries queries() {
        return queries;
    }

    /**
     * Whether the catalog is known well enough to be compared with a mapping. JDBC's own answers differ too much.
     *
     * @return true when the dialect has queries for columns, keys and indexes
     */
    public boolean known() {
        return queries.columns() != null && queries.keys() != null && queries.indexes() != null;
    }

    /**
     * One text for all texts of a type that mean the same.
     *
     * @param text a type of the catalog or a mapping, in any letters
     * @return the type, in small letters
     */
    public String type(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        String whole = synonyms.get(lower.replace(" ", ""));
        if (whole != null && lower.indexOf('(') >= 0) {
            return whole;
        }
        Matcher size = SIZE.matcher(lower);
        boolean sized = size.find();
        String name = (sized ? lower.substring(0, size.start()) + " " + lower.substring(size.end()) : lower).strip();
        String plain = synonyms.getOrDefault(name, name);
        return sized && !withoutSize.contains(plain)
                ? plain + "(" + size.group(1).replace(" ", "") + ")"
                : plain;
    }

    /**
     * One text for all texts of a default that mean the same.
     *
     * @param text a default of the catalog or a mapping, null for none
     * @return the default, null for none or one of null
     */
    public @Nullable String defaultValue(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String value = uncast(unwrapped(text.strip()));
        String lower = value.startsWith("'") ? value : value.toLowerCase(Locale.ROOT);
        if (lower.equals("null") || lower.isEmpty()) {
            return null;
        }
        if (NOW.matcher(lower).matches()) {
            return "current_timestamp";
        }
        Matcher number = NUMBER.matcher(lower);
        return number.matches()
                ? new BigDecimal(number.group(1)).stripTrailingZeros().toPlainString()
                : defaults.getOrDefault(lower, lower);
    }

    private static String uncast(String text) {
        Matcher cast = CAST.matcher(text);
        return cast.matches() ? unwrapped(cast.group(1).strip()) : text;
    }

    private static String unwrapped(String text) {
        String inner = text;
        while (inner.startsWith("(") && inner.endsWith(")") && closes(inner)) {
            inner = inner.substring(1, inner.length() - 1).strip();
        }
        return inner;
    }

    /** Whether the first parenthesis is closed by the last one. */
    private static boolean closes(String text) {
        int depth = 0;
        for (int i = 0; i < text.length() - 1; i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return false;
            }
        }
        return true;
    }
}
