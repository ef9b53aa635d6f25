package io.rowan.metadata;

import io.rowan.schema.Check;
import io.rowan.schema.Column;
import jakarta.persistence.CheckConstraint;
import java.util.List;

/** Gives an entity's table the columns that its attributes ask for, and reports two that ask for one. */
final class ColumnClaims {
    private ColumnClaims() {}

    /** Claims the columns of all attributes, in their order. */
    static void claimAll(EntityDraft entity, Mistakes mistakes) {
        for (AttributeDraft attribute : entity.attributes()) {
            if (attribute instanceof BasicDraft basic) {
                claim(entity.table(), basic, basic.column(), basic.settings(), mistakes);
            } else if (attribute instanceof ToOneDraft toOne && toOne.column() != null) {
                claim(entity.table(), toOne, toOne.column(), toOne.columnSettings(), mistakes);
            }
        }
    }

    private static void claim(
            TableDraft table, AttributeDraft attribute, Column column, ColumnSettings settings, Mistakes mistakes) {
        boolean relationship = attribute instanceof ToOneDraft;
        claim(table, new TableDraft.Claim(attribute.where(), column, relationship, settings.written()), mistakes);
        if (settings.unique()) {
            table.addUnique("", List.of(column.name()));
        }
        for (CheckConstraint check : settings.checks()) {
            String name = check.name().isEmpty() ? ConstraintNames.check(table.name(), column.name()) : check.name();
            table.add(new Check(name, check.constraint()));
        }
    }

    /** Puts a column to an attribute's use, and reports another attribute that may not use it too. */
    static void claim(TableDraft table, TableDraft.Claim claim, Mistakes mistakes) {
        TableDraft.Claim other = table.claim(claim);
        if (other != null) {
            String start = "the column " + table.name() + "." + claim.column().name() + " is mapped by " + other.where()
                    + " too, ";
            mistakes.add(
                    claim.where(), start + (claim.contradicts(other) ? overwriting(claim) : differing(claim, other)));
        }
    }

    private static String differing(TableDraft.Claim claim, TableDraft.Claim other) {
        return "as " + other.column().type().storage() + " there and as "
                + claim.column().type().storage() + " here. Declare both with the same type.";
    }

    private static String overwriting(TableDraft.Claim claim) {
        return "so that a value of one would be overwritten by the other. Give one another name with " + renaming(claim)
                + ", or make one read-only with insertable = false, updatable = false.";
    }

    private static String renaming(TableDraft.Claim claim) {
        if (claim.relationship()) {
            return "@JoinColumn(name = …)";
        }
        boolean embedded = claim.where().indexOf('.') != claim.where().lastIndexOf('.');
        return embedded ? "@AttributeOverride" : "@Column(name = …)";
    }
}
