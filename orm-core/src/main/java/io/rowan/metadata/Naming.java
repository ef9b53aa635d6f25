package io.rowan.metadata;

import java.util.Locale;

/**
 * Names what the mapping does not name: tables, columns, join tables, sequences. A name that is given in an
 * annotation stays exactly as written and never comes here.
 *
 * <p>Implementations need only say how a Java name becomes a database name; the rest follows Jakarta Persistence
 * 3.2, for example a foreign key's column (11.1.25) from the attribute and the target's key.
 */
@FunctionalInterface
public interface Naming {
    /**
     * Turns a Java name into a database name.
     *
     * @param javaName an entity's or attribute's name
     * @return the name of the table or column
     */
    String name(String javaName);

    /**
     * Names a foreign key's column.
     *
     * @param name the attribute, or the entity, that the key refers through
     * @param targetColumn the target's primary key column
     * @return {@code user_id} for {@code user} and {@code id}
     */
    default String foreignKeyColumn(String name, String targetColumn) {
        return name(name) + "_" + targetColumn;
    }

    /**
     * Names a join table.
     *
     * @param ownerTable the table of the owning entity
     * @param targetTable the other table
     * @return both names, joined by an underscore
     */
    default String joinTable(String ownerTable, String targetTable) {
        return ownerTable + "_" + targetTable;
    }

    /**
     * Names a sequence.
     *
     * @param table the table whose keys it gives
     * @return the table's name and {@code _seq}
     */
    default String sequence(String table) {
        return table + "_seq";
    }

    /**
     * The default: {@code createdAt} becomes {@code created_at}, {@code OrderItem} {@code order_item},
     * {@code HTMLPage} {@code html_page}.
     *
     * @return the strategy
     */
    static Naming snakeCase() {
        return Naming::toSnakeCase;
    }

    /**
     * The names that Jakarta Persistence gives: the Java name as it is.
     *
     * @return the strategy
     */
    static Naming asWritten() {
        return javaName -> javaName;
    }

    private static String toSnakeCase(String javaName) {
        StringBuilder name = new StringBuilder(javaName.length() + 4);
        for (int i = 0; i < javaName.length(); i++) {
            if (i > 0 && startsWord(javaName, i) && name.charAt(name.length() - 1) != '_') {
                name.append('_');
            }
            name.append(javaName.charAt(i));
        }
        return name.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean startsWord(String name, int at) {
        if (!Character.isUpperCase(name.charAt(at))) {
            return false;
        }
        boolean afterUpper = Character.isUpperCase(name.charAt(at - 1));
        boolean beforeLower = at + 1 < name.length() && Character.isLowerCase(name.charAt(at + 1));
        return !afterUpper || beforeLower;
    }
}
