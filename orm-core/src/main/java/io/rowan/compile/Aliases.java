package io.rowan.compile;

/** Gives the tables of one statement, subqueries included, their aliases: the table's first letter and a number. */
final class Aliases {
    private int next = 1;

    String next(String table) {
        char first = Character.toLowerCase(table.charAt(0));
        return (first >= 'a' && first <= 'z' ? first : 't') + Integer.toString(next++);
    }
}
