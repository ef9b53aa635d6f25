package io.rowan.flush;

import java.util.List;

/**
 * What a flush does, in order.
 *
 * @param steps the steps, empty for no changes
 */
public record FlushPlan(List<Step> steps) {
    /** Copies the list. */
    public FlushPlan {
        steps = List.copyOf(steps);
    }
}
