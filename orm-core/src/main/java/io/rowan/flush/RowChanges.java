package io.rowan.flush;

import io.rowan.context.Entry;
import io.rowan.context.PersistenceContext;
import io.rowan.mapping.EntityMapping;
import io.rowan.mapping.ToOneAttribute;
import io.rowan.schema.Column;
import io.rowan.schema.Table;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns the changes of objects into changes of rows, with what each needs of the others. */
final class RowChanges {
    private static final BitSet NOTHING = new BitSet();

    private final PersistenceContext context;
    private final FlushStatements statements;
    private final ChangeSet changes;
    private Set<Table> freeing = Set.of();
    private Set<Table> rekeyed = Set.of();
    private final List<RowChange> rows;
    private final BitSet updated = new BitSet();
    private @Nullable WriteShape last;
    private @Nullable Place place;

    /**
     * What the rows of one entity have in common.
     *
     * @param layout the table's
     * @param free whether rows of the table may free unique values for others
     */
    private record Place(TableLayout layout, boolean free) {}

    RowChanges(PersistenceContext context, FlushStatements statements, ChangeSet changes) {
        this.context = context;
        this.statements = statements;
        this.changes = changes;
        this.rows = new ArrayList<>(changes.changes().size());
    }

    List<RowChange> make() {
        if (changes.rekeyed()
                || changes.any(mapping -> !statements.layout(mapping).uniques().isEmpty())) {
            findFreeing();
        }
        for (EntityChange change : changes.changes()) {
            entity(change);
        }
        links();
        return rows;
    }

    private void findFreeing() {
        freeing = new HashSet<>();
        rekeyed = new HashSet<>();
        for (EntityChange change : changes.changes()) {
            if (change.kind() != RowChange.Kind.INSERT) {
                freeing.add(change.entry().mapping().table());
            }
            if (change.rekeyed()) {
                rekeyed.add(change.entry().mapping().table());
            }
        }
    }

    private void entity(EntityChange change) {
        Place at = place(change.entry().mapping());
        WriteShape shape = shape(change, at.layout);
        if (shape != null) {
            rows.add(new RowChange(change, shape, dependencies(change, shape, at)));
        }
    }

    private Place place(EntityMapping mapping) {
        Place known = place;
        if (known == null || known.layout.mapping() != mapping) {
            TableLayout layout = statements.layout(mapping);
            boolean unique = !layout.uniques().isEmpty() || rekeyed.contains(mapping.table());
            known = new Place(layout, unique && freeing.contains(mapping.table()));
            place = known;
        }
        return known;
    }

    /** The columns that a change writes; null for one that writes none. */
    private @Nullable WriteShape shape(EntityChange change, TableLayout layout) {
        Map<Column, Object> keys = change.foreignKeys();
        List<Column> extras = keys.isEmpty() ? List.of() : List.copyOf(keys.keySet());
        switch (change.kind()) {
            case INSERT -> {
                return layout.insertShape(change.state(), extras);
            }
            case DELETE -> {
                return shape(layout, NOTHING, List.of(), versioned(change));
            }
            default -> {
                BitSet slots = updated(change, layout);
                return slots.isEmpty() && extras.isEmpty() ? null : shape(layout, slots, extras, versioned(change));
            }
        }
    }

    /** The slots that an update writes, in a set that the next call uses again. */
    private BitSet updated(EntityChange change, TableLayout layout) {
        BitSet changed = change.changed();
        BitSet slots = updated;
        slots.clear();
        if (changed != null) {
            slots.or(changed);
        }
        slots.and(layout.updated());
        if (change.rekeyed()) {
            slots.set(layout.mapping().id().attribute().slot());
        }
        for (int[] pair : layout.shared()) {
            if (slots.get(pair[0]) && slots.get(pair[1])) {
                slots.clear(pair[0]);
            }
        }
        return slots;
    }

    /** The shape of the row before, where it is the same: rows of one object as their shape are sorted without comparing. */
    private WriteShape shape(TableLayout layout, BitSet slots, List<Column> extras, boolean versioned) {
        WriteShape before = last;
        if (before == null
                || before.mapping() != layout.mapping()
                || before.versioned() != versioned
                || !before.extras().equals(extras)
                || !before.slots().equals(slots)) {
            before = new WriteShape(layout.mapping(), (BitSet) slots.clone(), extras, versioned);
            last = before;
        }
        return before;
    }

    private static boolean versioned(EntityChange change) {
        var version = change.entry().mapping().version();
        @Nullable Object[] before = change.before();
        return version != null && before != null && before[version.slot()] != null;
    }

    private Dependencies dependencies(EntityChange change, WriteShape shape, Place at) {
        boolean keyFromDatabase = change.kind() == RowChange.Kind.INSERT
                && change.entry().mapping().id().identity();
        boolean rekeyed = change.rekeyed();
        boolean refers = !at.layout.foreignKeys().isEmpty()
                || !change.foreignKeys().isEmpty()
                || !change.left().isEmpty();
        if (!refers && !at.free && !rekeyed) {
            return keyFromDatabase ? Dependencies.KEY_FROM_DATABASE : Dependencies.NONE;
        }
        return new Dependencies(
                keyFromDatabase,
                references(change, shape, at.layout),
                left(change, shape, at.layout),
                at.free ? claims(change, at.layout) : List.of(),
                at.free ? frees(change, at.layout) : List.of(),
                rekeyed);
    }

    /** What the row refers to: once it is written, or until it is deleted. */
    private List<Reference> references(EntityChange change, WriteShape shape, TableLayout layout) {
        boolean deleted = change.kind() == RowChange.Kind.DELETE;
        List<Reference> references = List.of();
        @Nullable Object[] values = deleted ? change.before() : change.state();
        for (TableLayout.ForeignKey key : layout.foreignKeys()) {
            if (values != null && (deleted || shape.slots().get(key.attribute().slot()))) {
                references = reference(references, key, values);
            }
        }
        return change.foreignKeys().isEmpty() ? references : extras(change, references);
    }

    /** What an updated row referred to before. */
    private List<Reference> left(EntityChange change, WriteShape shape, TableLayout layout) {
        @Nullable Object[] before = change.kind() == RowChange.Kind.UPDATE ? change.before() : null;
        if (before == null) {
            return change.left();
        }
        List<Reference> left = List.of();
        for (TableLayout.ForeignKey key : layout.foreignKeys()) {
            if (shape.slots().get(key.attribute().slot())) {
                left = reference(left, key, before);
            }
        }
        for (Reference each : change.left()) {
            left = with(left, each);
        }
        return left;
    }

    /** The references with that of a foreign key, if it refers to an object of the session. */
    private List<Reference> reference(List<Reference> known, TableLayout.ForeignKey key, @Nullable Object[] values) {
        Object target = values[key.attribute().slot()];
        Entry entry = target == null ? null : context.entryOf(target);
        return entry == null ? known : with(known, new Reference(key.columns(), entry, key.nullable()));
    }

    private static List<Reference> with(List<Reference> known, Reference another) {
        if (known.isEmpty()) {
            return List.of(another);
        }
        List<Reference> more = new ArrayList<>(known);
        more.add(another);
        return more;
    }

    private static List<Reference> extras(EntityChange change, List<Reference> known) {
        List<Reference> references = known;
        for (Map.Entry<Column, Object> extra : change.foreignKeys().entrySet()) {
            if (extra.getValue() instanceof Entry owner) {
                Column column = extra.getKey();
                references = with(references, Reference.of(column.name(), owner, column.nullable()));
            }
        }
        return references;
    }

    private List<UniqueValue> claims(EntityChange change, TableLayout layout) {
        return change.kind() == RowChange.Kind.DELETE ? List.of() : uniques(change, change.state(), layout);
    }

    private List<UniqueValue> frees(EntityChange change, TableLayout layout) {
        @Nullable Object[] before = change.before();
        return change.kind() == RowChange.Kind.INSERT || before == null ? List.of() : uniques(change, before, layout);
    }

    /** The values of unique keys of a state, those that a change touches. */
    private List<UniqueValue> uniques(EntityChange change, @Nullable Object[] state, TableLayout layout) {
        List<UniqueValue> values = new ArrayList<>(0);
        if (!rekeyed.isEmpty() && rekeyed.contains(change.entry().mapping().table())) {
            primaryKey(change, state, values);
        }
        for (TableLayout.Unique unique : layout.uniques()) {
            List<Object> parts = touches(change, unique) ? parts(state, unique, layout) : List.of();
            if (parts.size() == unique.slots().length) {
                values.add(new UniqueValue(unique.name(), parts, unique.nullable()));
            }
        }
        return values;
    }

    private static boolean touches(EntityChange change, TableLayout.Unique unique) {
        boolean touched = change.kind() != RowChange.Kind.UPDATE;
        for (int slot : unique.slots()) {
            touched |= change.changed(slot);
        }
        return touched;
    }

    /** The values of a unique key that are not null; for what is referred to the entry, which may have no key yet. */
    private List<Object> parts(@Nullable Object[] state, TableLayout.Unique unique, TableLayout layout) {
        List<Object> parts = new ArrayList<>(unique.slots().length);
        for (int slot : unique.slots()) {
            Object part = state[slot];
            Entry entry =
                    part != null && layout.attribute(slot) instanceof ToOneAttribute ? context.entryOf(part) : null;
            if (part != null) {
                parts.add(entry == null ? part : entry);
            }
        }
        return parts;
    }

    /** Primary keys are unique too; but for rows that get another one, none is freed and taken in one flush. */
    private static void primaryKey(EntityChange change, @Nullable Object[] state, List<UniqueValue> values) {
        Object id = state[change.entry().mapping().id().attribute().slot()];
        if (id != null && (change.kind() != RowChange.Kind.UPDATE || change.rekeyed())) {
            values.add(new UniqueValue(UniqueValue.PRIMARY_KEY, List.of(id), false));
        }
    }

    private void links() {
        for (ChangeSet.Link link : changes.addedLinks()) {
            link(RowChange.Kind.INSERT, link);
        }
        for (ChangeSet.Link link : changes.removedLinks()) {
            boolean wiped = !link.owner().alive() || !link.target().alive();
            if (!wiped) {
                link(RowChange.Kind.DELETE, link);
            }
        }
        changes.wipes().forEach(this::wipe);
    }

    private void wipe(ChangeSet.Wipe wipe) {
        List<Reference> references = List.of(Reference.of(wipe.key().column().name(), wipe.entry(), false));
        List<UniqueValue> frees = List.of(place(wipe.key().column(), wipe.entry()));
        rows.add(new RowChange(
                RowChange.Kind.DELETE,
                wipe.key().table(),
                wipe,
                wipe.key(),
                new Dependencies(false, references, List.of(), List.of(), frees)));
    }

    /** What rows of a join table that refer to a new object of a deleted one's key take from those that go. */
    private static UniqueValue place(Column column, Entry entry) {
        Object id = entry.id();
        return new UniqueValue(column.name(), id == null ? List.of() : List.of(id), false);
    }

    private void claim(Column column, Entry entry, List<UniqueValue> claims) {
        EntityChange change = changes.find(entry);
        if (change != null && change.replaced() != null) {
            claims.add(place(column, entry));
        }
    }

    private void link(RowChange.Kind kind, ChangeSet.Link link) {
        var table = LinkRows.table(link);
        List<Reference> references = List.of(
                Reference.of(table.ownColumn().name(), link.owner(), false),
                Reference.of(table.targetColumn().name(), link.target(), false));
        List<UniqueValue> claims = new ArrayList<>(0);
        claim(table.ownColumn(), link.owner(), claims);
        claim(table.targetColumn(), link.target(), claims);
        rows.add(new RowChange(
                kind,
                table.table(),
                link,
                link.attribute(),
                new Dependencies(false, references, List.of(), claims, List.of())));
    }
}
