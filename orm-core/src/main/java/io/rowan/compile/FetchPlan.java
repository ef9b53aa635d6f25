package io.rowan.compile;

import io.rowan.error.QueryException;
import io.rowan.mapping.Attribute;
import io.rowan.mapping.EntityMapping;
import io.rowan.mapping.ToManyAttribute;
import io.rowan.mapping.ToOneAttribute;
import io.rowan.query.AttributeNode;
import io.rowan.query.LoadOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the relationships of one entity are loaded with it, as the options of a select say; those that are not named
 * follow the mapping.
 */
public final class FetchPlan {
    /** Nothing beside what the mapping says. */
    public static final FetchPlan EMPTY = new FetchPlan();

    private final Map<Attribute, Fetch> fetches = new LinkedHashMap<>();

    /**
     * How one relationship is loaded.
     *
     * @param attribute the relationship
     * @param strategy how
     * @param next how the relationships at its other end are loaded
     */
    public record Fetch(Attribute attribute, LoadOption.Strategy strategy, FetchPlan next) {
        /**
         * The entity at the other end.
         *
         * @return its mapping
         */
        public EntityMapping target() {
            return attribute instanceof ToOneAttribute toOne ? toOne.target() : ((ToManyAttribute) attribute).target();
        }
    }

    private FetchPlan() {}

    /**
     * The plan of a select's options.
     *
     * @param root the selected entity
     * @param options the options; the last about a relationship counts
     * @return the plan
     * @throws QueryException when an option names no relationship of the entity
     */
    public static FetchPlan of(EntityMapping root, List<LoadOption> options) {
        if (options.isEmpty()) {
            return EMPTY;
        }
        FetchPlan plan = new FetchPlan();
        for (LoadOption option : options) {
            plan.add(root, option);
        }
        return plan;
    }

    private void add(EntityMapping root, LoadOption option) {
        FetchPlan at = this;
        EntityMapping entity = root;
        for (AttributeNode step : option.path()) {
            Attribute attribute = entity.attribute(step.name());
            if (!(attribute instanceof ToOneAttribute) && !(attribute instanceof ToManyAttribute)) {
                throw noRelationship(step, entity, root);
            }
            Fetch former = at.fetches.get(attribute);
            FetchPlan next = former == null ? new FetchPlan() : former.next();
            Fetch fetch = new Fetch(attribute, option.strategy(), next);
            at.fetches.put(attribute, fetch);
            at = next;
            entity = fetch.target();
        }
    }

    private static QueryException noRelationship(AttributeNode step, EntityMapping entity, EntityMapping root) {
        return new QueryException("options(...): " + step.name() + " is no relationship of " + entity.name()
                + ". Name a path of relationships that begins at the selected entity " + root.name() + ".");
    }

    /**
     * The relationships that are named, in order.
     *
     * @return the fetches
     */
    public Iterable<Fetch> fetches() {
        return fetches.values();
    }

    /**
     * Whether all relationships follow the mapping.
     *
     * @return true when none is named
     */
    public boolean isEmpty() {
        return fetches.isEmpty();
    }

    /**
     * How a relationship is loaded.
     *
     * @param attribute the relationship
     * @return what the options say, null for what the mapping says
     */
    public @Nullable Fetch find(Attribute attribute) {
        return fetches.get(attribute);
    }
}
