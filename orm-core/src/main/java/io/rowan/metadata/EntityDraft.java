package io.rowan.metadata;

import io.rowan.annotation.ReadOnly;
import io.rowan.mapping.Callbacks;
import io.rowan.mapping.Identifier.KeyGeneration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An entity while it is read. */
final class EntityDraft {
    private final String name;
    private final ClassShape shape;
    private final TableDraft table;
    private final List<AttributeDraft> attributes = new ArrayList<>();
    private final List<EmbeddedDraft> embedded = new ArrayList<>();
    private @Nullable BasicDraft id;
    private @Nullable KeyGeneration generation;
    private @Nullable BasicDraft version;
    private Callbacks callbacks = Callbacks.NONE;

    EntityDraft(String name, ClassShape shape, TableDraft table) {
        this.name = name;
        this.shape = shape;
        this.table = table;
    }

    /** As {@code @Entity} says, or the simple name of the class. */
    String name() {
        return name;
    }

    Class<?> type() {
        return shape.type();
    }

    /** Whether sessions only read its rows. */
    boolean readOnly() {
        return type().isAnnotationPresent(ReadOnly.class);
    }

    /** The class as messages name it. */
    String where() {
        return type().getSimpleName();
    }

    ClassShape shape() {
        return shape;
    }

    TableDraft table() {
        return table;
    }

    /** The attributes in the order of their slots: the id first. */
    List<AttributeDraft> attributes() {
        return attributes;
    }

    List<EmbeddedDraft> embedded() {
        return embedded;
    }

    void add(AttributeDraft attribute) {
        attributes.add(attribute);
    }

    void id(BasicDraft attribute, KeyGeneration by) {
        this.id = attribute;
        this.generation = by;
        attributes.add(0, attribute);
    }

    /** The id, null when the class has none or a wrong one. */
    @Nullable
    BasicDraft id() {
        return id;
    }

    @Nullable
    KeyGeneration generation() {
        return generation;
    }

    void version(BasicDraft attribute) {
        this.version = attribute;
        attributes.add(attribute);
    }

    @Nullable
    BasicDraft version() {
        return version;
    }

    void callbacks(Callbacks found) {
        this.callbacks = found;
    }

    Callbacks callbacks() {
        return callbacks;
    }

    /** The attribute of a name, null when there is none or it is wrong. */
    @Nullable
    AttributeDraft attribute(String wanted) {
        for (AttributeDraft each : attributes) {
            if (each.name().equals(wanted)) {
                return each;
            }
        }
        return null;
    }

    List<ToOneDraft> toOnes() {
        return drafts(ToOneDraft.class);
    }

    List<ToManyDraft> toManys() {
        return drafts(ToManyDraft.class);
    }

    List<BasicDraft> basics() {
        return drafts(BasicDraft.class);
    }

    private <D extends AttributeDraft> List<D> drafts(Class<D> kind) {
        List<D> found = new ArrayList<>();
        for (AttributeDraft each : attributes) {
            if (kind.isInstance(each)) {
                found.add(kind.cast(each));
            }
        }
        return found;
    }
}
