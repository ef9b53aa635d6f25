package io.rowan.metadata;

import java.util.List;

/**
 * Names constraints and indexes that the mapping does not name: {@code fk_orders_user_id}. Names above 60 characters
 * (common databases keep 63 or 64) are cut, and end in a hash of the whole, so that they stay different and stable.
 */
final class ConstraintNames {
    private static final int LONGEST = 60;

    private ConstraintNames() {}

    static String foreignKey(String table, String column) {
        return name("fk", table, List.of(column));
    }

    static String unique(String table, List<String> columns) {
        return name("uk", table, columns);
    }

    static String index(String table, List<String> columns) {
        return name("ix", table, columns);
    }

    static String check(String table, String column) {
        return name("ck", table, List.of(column));
    }

    private static String name(String prefix, String table, List<String> columns) {
        String whole = prefix + "_" + table + "_" + String.join("_", columns);
        if (whole.length() <= LONGEST) {
            return whole;
        }
        String hash = String.format("%08x", whole.hashCode());
        return whole.substring(0, LONGEST - hash.length() - 1) + "_" + hash;
    }
}
