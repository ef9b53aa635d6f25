package io.rowan.revision;

/**
 * A row of the version table: a revision that is applied, or one that was begun.
 *
 * @param position its place in the chain, from 1
 * @param id the revision's id
 * @param checksum of the revision's text; of one that was begun, of the work that is done
 * @param state {@code applied}, or the way of a run that did not end
 * @param done how much of the work is done, 0 once it is applied
 */
record VersionRow(int position, String id, String checksum, String state, int done) {
    static final String APPLIED = "applied";

    boolean applied() {
        return state.equals(APPLIED);
    }

    boolean begun(Step.Way way) {
        return state.equals(way.word());
    }

    /** What proves the row unchanged, with all rows before it. */
    String seal(String before) {
        return RevisionFile.hash(String.join("\n", before, position + " " + done, id, checksum, state));
    }
}
