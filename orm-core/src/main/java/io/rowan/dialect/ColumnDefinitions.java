package io.rowan.dialect;

import java.util.Locale;
import java.util.Set;

/** Takes the definition of a column apart, which a mapping gives as SQL. */
final class ColumnDefinitions {
    /** Words after which a definition speaks of no type any more. */
    private static final Set<String> END = Set.of(
            "default",
            "not",
            "null",
            "generated",
            "as",
            "check",
            "unique",
            "primary",
            "references",
            "collate",
            "constraint",
            "comment",
            "on",
            "identity",
            "auto_increment",
            "autoincrement");

    private ColumnDefinitions() {}

    /** The type alone: {@code varchar(20)} of {@code varchar(20) default 'x' not null}. */
    static String type(String definition) {
        String[] words = definition.strip().split("(?<=\\s)|(?=\\()", -1);
        StringBuilder type = new StringBuilder();
        for (String word : words) {
            if (END.contains(word.strip().toLowerCase(Locale.ROOT))) {
                break;
            }
            type.append(word);
        }
        return type.toString().strip();
    }
}
