package io.rowan.metadata;

import jakarta.persistence.CascadeType;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks for relationships through which a change would get lost, or a write would be asked of an entity that sessions
 * only read.
 */
final class ReadOnlyChecks {
    private static final Set<CascadeType> READING = EnumSet.of(CascadeType.REFRESH, CascadeType.DETACH);

    private final Mistakes mistakes;

    ReadOnlyChecks(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    void check(EntityDraft entity) {
        for (ToOneDraft toOne : entity.toOnes()) {
            check(entity, toOne, toOne.settings(), toOne.target(), false);
        }
        for (ToManyDraft toMany : entity.toManys()) {
            boolean elsewhere = toMany.link() instanceof ToManyDraft.Link.Key;
            check(entity, toMany, toMany.settings(), toMany.target(), elsewhere);
        }
    }

    private void check(
            EntityDraft entity,
            AttributeDraft side,
            RelationshipSettings settings,
            @Nullable EntityDraft target,
            boolean keyElsewhere) {
        if (target == null || entity.readOnly() && target.readOnly()) {
            return;
        }
        if (entity.readOnly()) {
            mistakes.add(
                    side.where(),
                    entity.where() + " is @ReadOnly, but " + target.where() + " is not, so that a change of a "
                            + target.where() + " that is reached from here would get lost. Make " + target.where()
                            + " @ReadOnly too, or take the relationship away.");
        } else if (target.readOnly()) {
            checkTarget(side, settings, target, keyElsewhere || settings.inverse());
        }
    }

    private void checkTarget(
            AttributeDraft side, RelationshipSettings settings, EntityDraft target, boolean keyElsewhere) {
        if (keyElsewhere) {
            mistakes.add(
                    side.where(),
                    "the foreign key is in the table of " + target.where() + ", which is @ReadOnly, so that nobody"
                            + " would write the relationship. Ask for the objects by a query instead, or take @ReadOnly"
                            + " away.");
        } else if (settings.orphanRemoval() || !READING.containsAll(settings.cascades())) {
            mistakes.add(
                    side.where(),
                    target.where() + " is @ReadOnly, so that nothing can be written there. Cascade nothing but"
                            + " CascadeType.REFRESH and CascadeType.DETACH, without orphanRemoval.");
        }
    }
}
