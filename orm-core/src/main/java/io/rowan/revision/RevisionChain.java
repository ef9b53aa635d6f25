package io.rowan.revision;

import io.rowan.error.MigrationException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Revisions in the order in which they revise each other. A position counts them: 0 is before the first one.
 *
 * @param steps from the first to the head
 */
record RevisionChain(List<Step> steps) {
    static final String HEAD = "head";
    private static final Pattern RELATIVE = Pattern.compile("[+-]\\d{1,6}");

    /** Orders. */
    static RevisionChain of(List<Step> steps) {
        Map<String, Step> byId = new HashMap<>();
        Map<String, Step> after = new HashMap<>();
        for (Step step : steps) {
            Step same = byId.put(step.id(), step);
            if (same != null) {
                throw new MigrationException("Two revisions have the id " + step.id() + " (" + same.message() + ", "
                        + step.message() + "); give the one that is not applied yet another id.");
            }
            Step other = after.put(String.valueOf(step.revises()), step);
            if (other != null) {
                throw twoHeads(other, step);
            }
        }
        List<Step> ordered = new ArrayList<>();
        for (Step next = after.get("null"); next != null; next = after.get(next.id())) {
            ordered.add(next);
        }
        checkAll(steps, ordered, byId);
        return new RevisionChain(List.copyOf(ordered));
    }

    private static MigrationException twoHeads(Step one, Step other) {
        String before = one.revises() == null ? RevisionFile.BASE : one.revises();
        return new MigrationException("The migrations have two heads: " + label(one) + " and " + label(other)
                + " both revise " + before + ". Let one come after the other: where " + other.id()
                + " is not applied yet, write '-- Revises: " + one.id() + "' into its file, or the other way round.");
    }

    private static void checkAll(List<Step> steps, List<Step> ordered, Map<String, Step> byId) {
        for (Step step : steps) {
            if (ordered.contains(step)) {
                continue;
            }
            String before = String.valueOf(step.revises());
            throw new MigrationException("The revision " + label(step) + " revises " + before
                    + (byId.containsKey(before) ? ", which leads back to itself" : ", which is not there")
                    + ". Write the id of the revision before it, or base, behind '-- Revises:'.");
        }
    }

    static String label(Step step) {
        return step.id() + " (" + step.message() + ")";
    }

    int size() {
        return steps.size();
    }

    /** The revision that leads to a position, from 1. */
    Step at(int position) {
        return steps.get(position - 1);
    }

    /** The id at a position, null for 0. */
    @Nullable
    String idAt(int position) {
        return position == 0 ? null : at(position).id();
    }

    boolean has(String id) {
        return steps.stream().anyMatch(step -> step.id().equals(id));
    }

    /**
     * The position that a target means.
     *
     * @param target head, base, a number of steps with its sign, or the beginning of an id
     * @param from the position from which steps are counted
     */
    int position(String target, int from) {
        if (target.equals(HEAD)) {
            return size();
        }
        if (target.equals(RevisionFile.BASE)) {
            return 0;
        }
        return RELATIVE.matcher(target).matches() ? relative(target, from) : byId(target);
    }

    private int relative(String target, int from) {
        int position = from + Integer.parseInt(target);
        if (position < 0 || position > size()) {
            throw new MigrationException("The target " + target + " leads beyond the "
                    + (position < 0 ? "first" : "last") + " revision: the database is at " + from + " of " + size()
                    + ". Write " + (position < 0 ? "base" : "head") + " to go as far as there are some.");
        }
        return position;
    }

    private int byId(String target) {
        int found = 0;
        for (int i = 1; i <= size(); i++) {
            if (at(i).id().startsWith(target) && !target.isEmpty()) {
                if (found > 0) {
                    throw new MigrationException("The target " + target + " begins the id of both " + label(at(found))
                            + " and " + label(at(i)) + "; write more of it.");
                }
                found = i;
            }
        }
        if (found == 0) {
            throw new MigrationException("No revision has the id " + target + "; there are "
                    + steps.stream().map(RevisionChain::label).toList() + ", head and base.");
        }
        return found;
    }
}
