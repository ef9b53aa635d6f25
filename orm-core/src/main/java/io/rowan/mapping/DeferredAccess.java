package io.rowan.mapping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The access of a class until it is first used, which generates it. Of many entities a program uses few at its start, and
 * making a class takes longer than reading what its annotations say. Safe for threads.
 */
final class DeferredAccess extends ClassAccess {
    private final Class<?> type;
    private final List<ClassProperty> properties;
    private @Nullable EntityMapping user;
    private volatile @Nullable ClassAccess generated;

    DeferredAccess(Class<?> type, List<ClassProperty> properties) {
        this.type = type;
        this.properties = properties;
    }

    /** Tells the mapping of the class's entity, which is given what is generated, to call it without a detour. */
    void usedBy(EntityMapping mapping) {
        user = mapping;
    }

    private ClassAccess generated() {
        ClassAccess known = generated;
        return known == null ? generate() : known;
    }

    private synchronized ClassAccess generate() {
        ClassAccess known = generated;
        if (known == null) {
            known = new ClassAccessGenerator().generate(type, properties);
            if (user != null) {
                user.use(known);
            }
            generated = known;
        }
        return known;
    }

    @Override
    public Object create() {
        return generated().create();
    }

    @Override
    public Object create(@Nullable Object[] values) {
        return generated().create(values);
    }

    @Override
    public @Nullable Object get(Object instance, int position) {
        return generated().get(instance, position);
    }

    @Override
    public void set(Object instance, int position, @Nullable Object value) {
        generated().set(instance, position, value);
    }

    @Override
    public void readRow(ResultSet rows, RowPlan plan, Object instance, @Nullable Object[] state) throws SQLException {
        generated().readRow(rows, plan, instance, state);
    }

    @Override
    public void readState(Object instance, int[] slots, @Nullable Object[] state) {
        generated().readState(instance, slots, state);
    }

    @Override
    public boolean holds(Object instance, int[] slots, @Nullable Object[] state) {
        return generated().holds(instance, slots, state);
    }
}
