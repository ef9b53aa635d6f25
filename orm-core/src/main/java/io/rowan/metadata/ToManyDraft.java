package io.rowan.metadata;

import io.rowan.mapping.ToManyAttribute.Kind;
import io.rowan.mapping.ToManyAttribute.OrderTerm;
import io.rowan.schema.Column;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A relationship to many before the mappings are made; its link comes when its target has been read. */
final class ToManyDraft implements AttributeDraft {
    private final DraftPath path;
    private final Property property;
    private final RelationshipSettings settings;
    private final Kind kind;
    private @Nullable EntityDraft target;
    private @Nullable Link link;
    private List<OrderTerm> order = List.of();
    private @Nullable String mapKey;
    private String mappedBy;

    /** Where the database keeps the relationship. */
    sealed interface Link {
        /**
         * A foreign key in the target's table that only the collection knows.
         *
         * @param column the column
         */
        record Key(Column column) implements Link {}

        /**
         * A join table.
         *
         * @param table the table
         * @param own refers to the owner's row
         * @param target refers to the target's row
         */
        record Join(TableDraft table, Column own, Column target) implements Link {}
    }

    ToManyDraft(DraftPath path, Property property, RelationshipSettings settings, Kind kind) {
        this.path = path;
        this.property = property;
        this.settings = settings;
        this.kind = kind;
        this.mappedBy = settings.mappedBy();
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

    Kind kind() {
        return kind;
    }

    /** The target's draft, null while unknown or when the target is wrong. */
    @Nullable
    EntityDraft target() {
        return target;
    }

    void target(EntityDraft found) {
        this.target = found;
    }

    /** The link of an owning side, null for an inverse one. */
    @Nullable
    Link link() {
        return link;
    }

    void link(Link made) {
        this.link = made;
    }

    /** The owning attribute, empty for an owning side. */
    String mappedBy() {
        return mappedBy;
    }

    /** Makes this an inverse side: the target has a relationship of its own on the same column. */
    void mappedBy(String owner) {
        this.mappedBy = owner;
    }

    List<OrderTerm> order() {
        return order;
    }

    void order(List<OrderTerm> terms) {
        this.order = terms;
    }

    /** The target's attribute that is a map's key, null for no map. */
    @Nullable
    String mapKey() {
        return mapKey;
    }

    void mapKey(String attribute) {
        this.mapKey = attribute;
    }
}
