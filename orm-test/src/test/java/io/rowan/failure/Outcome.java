package io.rowan.failure;

/**
 * What a failure led to.
 *
 * @param exception the class of what was thrown
 * @param rows what the database holds afterwards
 * @param objects what the session's objects hold after the rollback
 * @param session whether the session can be used after the rollback
 * @param connections whether all came back
 */
record Outcome(String exception, String rows, String objects, String session, String connections) {
    /** All but the exception. */
    String cells() {
        return rows + " | " + objects + " | " + session + " | " + connections;
    }
}
