package io.rowan.dialect;

/** How the rows that a select finds are locked. */
public enum RowLocking {
    /** By a clause of the select itself. */
    CLAUSE,
    /**
     * By a select of their keys alone, before the select itself: the database knows the clause for plain selects of one
     * table only.
     */
    SELECT_OF_KEYS,
    /** By an update that changes nothing, before the select: the database locks what is written and nothing else. */
    UPDATE_OF_KEYS
}
