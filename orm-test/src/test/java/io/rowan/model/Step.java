package io.rowan.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * One step of a sequence. Its numbers choose among what there is when it runs, so that each part of a sequence is a
 * sequence as well.
 *
 * @param action what it does
 * @param a a number from 0
 * @param b a number from 0
 * @param c a number from 0
 */
record Step(Action action, int a, int b, int c) {
    private static final int NUMBERS = 1 << 20;
    private static final List<Action> WEIGHTED = weighted();

    /** What steps do, and how often. */
    enum Action {
        ADD(14),
        ADD_STAFF(4),
        ADD_AGAIN(3),
        CHANGE(6),
        RELABEL(3),
        ROTATE(3),
        MOVE(14),
        LINK(8),
        UNLINK(5),
        DELETE(7),
        KEEP(2),
        RESCUE(4),
        ORPHAN(3),
        REPLACE_SKILL(3),
        TOUCH(4),
        QUERY(4),
        REFRESH(3),
        FLUSH(9),
        BEGIN(4),
        RELEASE(2),
        UNDO(3),
        COMMIT(4),
        ROLLBACK(3),
        REOPEN(2),
        CLASH(1),
        CONTRADICT(1),
        UNKNOWN(1);

        private final int weight;

        Action(int weight) {
            this.weight = weight;
        }
    }

    private static List<Action> weighted() {
        List<Action> all = new ArrayList<>();
        for (Action action : Action.values()) {
            for (int i = 0; i < action.weight; i++) {
                all.add(action);
            }
        }
        return all;
    }

    static Step random(Random random) {
        return new Step(
                WEIGHTED.get(random.nextInt(WEIGHTED.size())),
                random.nextInt(NUMBERS),
                random.nextInt(NUMBERS),
                random.nextInt(NUMBERS));
    }
}
