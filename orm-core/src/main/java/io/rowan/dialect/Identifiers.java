package io.rowan.dialect;

import io.rowan.error.MappingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How names are written and how the database spells them in its catalog.
 *
 * <p>A plain name, in small letters, digits and underscores, that is no reserved word goes unquoted, so the database
 * folds it as it does in SQL written by hand. Every other name is quoted. The same name is written the same way
 * everywhere.
 */
public final class Identifiers {
    private final char open;
    private final char close;
    private final Folding folding;
    private final int maxLength;
    private final Set<String> reserved;
    private final boolean bytes;

    /** What the database makes of names without quotes. */
    public enum Folding {
        /** Capitals, as the standard says. */
        UPPER,
        /** Small letters. */
        LOWER,
        /** It keeps them and compares without regard to case. */
        NONE
    }

    /**
     * Makes the rules.
     *
     * @param quotes the opening and the closing quote, such as {@code ""} or {@code []}
     * @param folding what becomes of names without quotes
     * @param maxLength the most characters of a name
     * @param reserved the words that need quotes, in small letters
     */
    public Identifiers(String quotes, Folding folding, int maxLength, Set<String> reserved) {
        this(quotes, folding, maxLength, reserved, false);
    }

    private Identifiers(String quotes, Folding folding, int maxLength, Set<String> reserved, boolean bytes) {
        this.open = quotes.charAt(0);
        this.close = quotes.charAt(1);
        this.folding = folding;
        this.maxLength = maxLength;
        this.reserved = Set.copyOf(reserved);
        this.bytes = bytes;
    }

    /**
     * The same rules for a database that counts the bytes of a name in UTF-8 and not its characters.
     *
     * @return the rules
     */
    public Identifiers inBytes() {
        return new Identifiers(new String(new char[] {open, close}), folding, maxLength, reserved, true);
    }

    /**
     * Writes a name.
     *
     * @param name the name as mapped, without quotes
     * @return the name as it stands in SQL
     * @throws MappingException when it is empty or longer than the database allows
     */
    public String quote(String name) {
        int length = bytes ? name.getBytes(StandardCharsets.UTF_8).length : name.length();
        if (length == 0 || length > maxLength) {
            throw new MappingException(List.of("The name '" + name + "' has " + length
                    + (bytes ? " bytes" : " characters") + ", but the database takes 1 to " + maxLength
                    + "; give a shorter one by its name"
                    + " attribute, for example @Column(name = …) or @Table(name = …)"));
        }
        if (plain(name)) {
            return name;
        }
        String closing = String.valueOf(close);
        return open + name.replace(closing, closing + closing) + closing;
    }

    /**
     * Writes a name with its schema.
     *
     * @param schema the schema, null for the connection's
     * @param name the name
     * @return both as they stand in SQL
     * @throws MappingException when one of them is empty or too long
     */
    public String qualified(@Nullable String schema, String name) {
        return schema == null ? quote(name) : quote(schema) + "." + quote(name);
    }

    /**
     * The spelling of a mapped name in the database's catalog.
     *
     * @param name the name as mapped
     * @return the name as the catalog spells it
     */
    public String stored(String name) {
        return folding == Folding.UPPER && plain(name) ? name.toUpperCase(Locale.ROOT) : name;
    }

    /**
     * The mapped name of a name in the database's catalog or messages.
     *
     * @param stored the name as the database spells it
     * @return the name as a mapping spells it: in small letters where the database only folded it
     */
    public String mapped(String stored) {
        String lower = stored.toLowerCase(Locale.ROOT);
        return plain(lower) && stored(lower).equals(stored) ? lower : stored;
    }

    /**
     * Whether a mapped name and one of the catalog mean the same.
     *
     * @param name the name as mapped
     * @param stored the name as the database spells it
     * @return true when they do
     */
    public boolean matches(String name, String stored) {
        return folding == Folding.NONE
                ? name.equalsIgnoreCase(stored)
                : stored(name).equals(stored);
    }

    /**
     * Whether two mapped names mean the same.
     *
     * @param one a name as mapped
     * @param other another one
     * @return true when the database takes one for the other
     */
    public boolean same(String one, String other) {
        return matches(one, stored(other));
    }

    private boolean plain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c == '_' && i > 0;
            if (!letter && (c < '0' || c > '9' || i == 0)) {
                return false;
            }
        }
        return !name.isEmpty() && !reserved.contains(name);
    }
}
