package io.rowan.metadata;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks whether {@code mappedBy} names an attribute at the other end that owns the relationship. */
final class MappedByChecks {
    private final Mistakes mistakes;

    MappedByChecks(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    /** Reports what is wrong with an inverse side; true when nothing is. */
    boolean check(EntityDraft entity, AttributeDraft side, RelationshipSettings settings, EntityDraft target) {
        AttributeDraft owner = target.attribute(settings.mappedBy());
        if (owner == null) {
            refuseUnknown(entity, side, settings, target);
            return false;
        }
        String text = wrong(entity, settings, target, owner);
        if (text != null) {
            String start = "mappedBy = \"" + settings.mappedBy() + "\" names " + owner.where() + ", ";
            mistakes.add(side.where(), start + text);
        }
        return text == null;
    }

    /** Reports a name that no property has; of a property without an attribute the mistake is known already. */
    private void refuseUnknown(
            EntityDraft entity, AttributeDraft side, RelationshipSettings settings, EntityDraft target) {
        if (!target.shape().names().contains(settings.mappedBy())) {
            mistakes.add(side.where(), namesNothing(entity, settings, target));
        }
    }

    private static String namesNothing(EntityDraft entity, RelationshipSettings settings, EntityDraft target) {
        List<String> candidates = target.attributes().stream()
                .filter(each -> settingsOf(each) != null && targetOf(each) == entity)
                .map(AttributeDraft::name)
                .toList();
        String start = "mappedBy = \"" + settings.mappedBy() + "\" names no attribute of " + target.where() + ".";
        if (candidates.isEmpty()) {
            return start + " " + target.where() + " has no attribute that refers to " + entity.where()
                    + ". Add one with " + ownerOf(settings) + ", or take mappedBy away.";
        }
        return start + Suggestions.didYouMean(settings.mappedBy(), candidates) + " Its attributes that refer to "
                + entity.where() + ": " + candidates.stream().collect(Collectors.joining(", ")) + ".";
    }

    private static @Nullable String wrong(
            EntityDraft entity, RelationshipSettings settings, EntityDraft target, AttributeDraft owner) {
        RelationshipSettings other = settingsOf(owner);
        String remedy = ". Name the attribute of " + target.where() + " that refers to " + entity.where() + ".";
        if (other == null) {
            return "which is no relationship" + remedy;
        }
        EntityDraft back = targetOf(owner);
        return back != null && back != entity
                ? "which refers to " + back.where() + ", not to " + entity.where() + remedy
                : wrongKind(settings, other);
    }

    private static @Nullable String wrongKind(RelationshipSettings settings, RelationshipSettings owner) {
        if (!Objects.equals(owner.kind().annotation(), ownerOf(settings))) {
            return "which is a " + owner.kind().annotation() + ", but the owner of a "
                    + settings.kind().annotation() + " is a " + ownerOf(settings)
                    + ". Change one of the two annotations.";
        }
        return owner.inverse()
                ? "which has mappedBy too, so that no side would keep the relationship. Take mappedBy away on one side."
                : null;
    }

    private static String ownerOf(RelationshipSettings settings) {
        return switch (settings.kind()) {
            case ONE_TO_MANY -> "@ManyToOne";
            case MANY_TO_MANY -> "@ManyToMany";
            default -> "@OneToOne";
        };
    }

    private static @Nullable RelationshipSettings settingsOf(AttributeDraft attribute) {
        if (attribute instanceof ToOneDraft toOne) {
            return toOne.settings();
        }
        return attribute instanceof ToManyDraft toMany ? toMany.settings() : null;
    }

    private static @Nullable EntityDraft targetOf(AttributeDraft attribute) {
        if (attribute instanceof ToOneDraft toOne) {
            return toOne.target();
        }
        return attribute instanceof ToManyDraft toMany ? toMany.target() : null;
    }
}
