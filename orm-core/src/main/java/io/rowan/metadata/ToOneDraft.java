package io.rowan.metadata;

import io.rowan.schema.Column;
import org.jspecify.annotations.Nullable;

/** A relationship to one before the mappings are made; its column comes when its target has been read. */
final class ToOneDraft implements AttributeDraft {
    private final DraftPath path;
    private final Property property;
    private final RelationshipSettings settings;
    private @Nullable EntityDraft target;
    private @Nullable Column column;
    private ColumnSettings columnSettings = ColumnSettings.DEFAULT;

    ToOneDraft(DraftPath path, Property property, RelationshipSettings settings) {
        this.path = path;
        this.property = property;
        this.settings = settings;
    }

    @Override
    public DraftPath path() {
        return path;
    }

    @Override
    public Property property() {
        return property;
    }

    RelationshipSettings settings() {
        return settings;
    }

    /** The target's draft, null while unknown or when the target is wrong. */
    @Nullable
    EntityDraft target() {
        return target;
    }

    void target(EntityDraft found) {
        this.target = found;
    }

    /** The foreign key's column, null on the inverse side. */
    @Nullable
    Column column() {
        return column;
    }

    void column(Column made, ColumnSettings from) {
        this.column = made;
        this.columnSettings = from;
    }

    /** What the annotations say of the column. */
    ColumnSettings columnSettings() {
        return columnSettings;
    }
}
