package io.rowan.metadata;

import io.rowan.mapping.ToManyAttribute.Kind;
import io.rowan.mapping.ToManyAttribute.OrderTerm;
import jakarta.persistence.MapKey;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads {@code @OrderBy} and {@code @MapKey}, which name attributes of the target. */
final class CollectionOrderReader {
    private final Mistakes mistakes;

    CollectionOrderReader(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    void read(ToManyDraft toMany, EntityDraft target) {
        OrderBy orderBy = toMany.property().find(OrderBy.class);
        if (orderBy != null) {
            toMany.order(terms(toMany, target, orderBy.value()));
        }
        MapKey mapKey = toMany.property().find(MapKey.class);
        if (toMany.kind() == Kind.MAP) {
            readKey(toMany, target, mapKey);
        } else if (mapKey != null) {
            mistakes.add(
                    toMany.where(),
                    "@MapKey stands on " + toMany.property().type() + ", which is no map. Declare it as Map, or take "
                            + "@MapKey away.");
        }
    }

    private List<OrderTerm> terms(ToManyDraft toMany, EntityDraft target, String text) {
        BasicDraft id = target.id();
        if (text.isBlank()) {
            return id == null ? List.of() : List.of(new OrderTerm(id.name(), false));
        }
        List<OrderTerm> terms = new ArrayList<>();
        for (String part : text.split(",")) {
            OrderTerm term = term(toMany, target, part.strip());
            if (term != null) {
                terms.add(term);
            }
        }
        return terms;
    }

    private @Nullable OrderTerm term(ToManyDraft toMany, EntityDraft target, String part) {
        String[] words = part.split("\\s+");
        String direction = words.length == 1 ? "ASC" : words[1].toUpperCase(Locale.ROOT);
        if (words.length > 2 || !List.of("ASC", "DESC").contains(direction)) {
            mistakes.add(
                    toMany.where(),
                    "@OrderBy has the part \"" + part + "\", which is no attribute with ASC or DESC. Write for example "
                            + "@OrderBy(\"name ASC, id DESC\").");
            return null;
        }
        return isBasic(toMany, target, "@OrderBy", words[0]) ? new OrderTerm(words[0], direction.equals("DESC")) : null;
    }

    private void readKey(ToManyDraft toMany, EntityDraft target, @Nullable MapKey mapKey) {
        BasicDraft id = target.id();
        if (id == null) {
            return;
        }
        String name = mapKey == null || mapKey.name().isEmpty() ? id.name() : mapKey.name();
        if (isBasic(toMany, target, "@MapKey", name)) {
            toMany.mapKey(name);
            List<ResolvedType> arguments = toMany.property().type().arguments();
            AttributeDraft key = target.attribute(name);
            if (arguments.size() == 2 && key != null) {
                checkKeyType(toMany, arguments.get(0), key);
            }
        }
    }

    private void checkKeyType(ToManyDraft toMany, ResolvedType declared, AttributeDraft key) {
        if (!declared.raw().isAssignableFrom(key.property().boxed())) {
            String type = key.property().boxed().getSimpleName();
            mistakes.add(
                    toMany.where(),
                    "the map's keys are declared as " + declared + ", but its key is " + key.where() + " of type "
                            + type + ". Declare them as " + type
                            + ", or name another attribute with @MapKey(name = …).");
        }
    }

    private boolean isBasic(ToManyDraft toMany, EntityDraft target, String annotation, String name) {
        if (target.attribute(name) instanceof BasicDraft) {
            return true;
        }
        List<String> candidates =
                target.basics().stream().map(AttributeDraft::name).toList();
        String what = target.attribute(name) == null
                ? "\", but " + target.where() + " has no such attribute."
                : "\", but " + target.where() + "." + name + " is a relationship.";
        mistakes.add(
                toMany.where(),
                annotation + " names \"" + name + what + Suggestions.didYouMean(name, candidates) + " Write one of "
                        + String.join(", ", candidates) + ".");
        return false;
    }
}
