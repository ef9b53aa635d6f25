package io.rowan.metadata;

import io.rowan.annotation.OnUpdateCascade;
import io.rowan.schema.Column;
import io.rowan.schema.ForeignKey.OnDelete;
import io.rowan.schema.ForeignKey.OnUpdate;
import jakarta.persistence.ForeignKey;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what the database does to a foreign key when the row that it refers to is deleted or gets another key. */
final class ReferentialActions {
    /** Made at the first foreign key with a definition. */
    private static final class Clauses {
        static final Pattern DELETE_CASCADE = words("on delete cascade");
        static final Pattern DELETE_SET_NULL = words("on delete set null");
        static final Pattern UPDATE_CASCADE = words("on update cascade");

        private Clauses() {}

        private static Pattern words(String words) {
            return Pattern.compile(words.replace(" ", "\\s+"), Pattern.CASE_INSENSITIVE);
        }
    }

    private final Mistakes mistakes;

    ReferentialActions(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    /** Reports the annotations where there is no foreign key. */
    void check(Property property, @Nullable RelationshipSettings relationship) {
        if (relationship == null) {
            refuse(property, "a relationship");
        } else if (relationship.inverse()) {
            refuse(property, "the relationship's other side");
        }
    }

    /** Reports the annotations on an attribute whose foreign key is elsewhere. */
    void refuse(Property property, String place) {
        if (property.has(io.rowan.annotation.OnDelete.class) || property.has(OnUpdateCascade.class)) {
            mistakes.add(
                    property.where(),
                    "@OnDelete and @OnUpdateCascade speak of a foreign key, and this attribute has none of its own."
                            + " Move them to " + place + ".");
        }
    }

    OnDelete onDelete(Property property, Column column, @Nullable ForeignKey written) {
        io.rowan.annotation.OnDelete action = property.find(io.rowan.annotation.OnDelete.class);
        OnDelete found = action == null
                ? onDelete(property, written)
                : OnDelete.valueOf(action.value().name());
        if (found == OnDelete.SET_NULL && !column.nullable()) {
            mistakes.add(
                    property.where(),
                    "on delete set null cannot be, because the column " + column.name()
                            + " may not be null. Take optional = false or nullable = false away, or cascade the delete.");
        }
        return found;
    }

    private OnDelete onDelete(Property property, @Nullable ForeignKey written) {
        String definition = definition(written);
        if (definition.isEmpty()) {
            return OnDelete.NO_ACTION;
        }
        if (Clauses.DELETE_CASCADE.matcher(definition).find()) {
            return OnDelete.CASCADE;
        }
        if (Clauses.DELETE_SET_NULL.matcher(definition).find()) {
            return OnDelete.SET_NULL;
        }
        if (!Clauses.UPDATE_CASCADE.matcher(definition).find()) {
            mistakes.add(property.where(), otherDefinition(definition));
        }
        return OnDelete.NO_ACTION;
    }

    OnUpdate onUpdate(Property property, @Nullable ForeignKey written) {
        String definition = definition(written);
        boolean cascades = property.has(OnUpdateCascade.class)
                || !definition.isEmpty()
                        && Clauses.UPDATE_CASCADE.matcher(definition).find();
        return cascades ? OnUpdate.CASCADE : OnUpdate.NO_ACTION;
    }

    private static String definition(@Nullable ForeignKey written) {
        return written == null ? "" : (written.foreignKeyDefinition() + " " + written.options()).strip();
    }

    private static String otherDefinition(String definition) {
        return "the foreign key's definition \"" + definition + "\" says something other than `on delete cascade`, "
                + "`on delete set null` or `on update cascade`, which is all that is understood. Write one of them, or "
                + "@ForeignKey(ConstraintMode.NO_CONSTRAINT) and the constraint in a migration.";
    }
}
