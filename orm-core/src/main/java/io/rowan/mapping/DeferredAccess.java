package io.rowan.mapping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The access of a class until it has been used often enough to be worth generating; the first uses go by reflection. Of
 * many entities a program uses few at its start, and there a generated class takes longer to make than it saves. Safe for
 * threads.
 */
final class DeferredAccess extends ClassAccess {
    /** Some ten objects, each of which is made, filled and compared. Many more, and the JVM generates accessors itself. */
    static final int BY_REFLECTION = 32;

    private final Class<?> type;
    private final List<ClassProperty> properties;
    private @Nullable EntityMapping user;
    private @Nullable ClassAccess reflected;
    private int uses;
    private volatile @Nullable ClassAccess generated;

    DeferredAccess(Class<?> type, List<ClassProperty> properties) {
        this.type = type;
        this.properties = properties;
    }

    /** Tells the mapping of the class's entity, which is given what is generated, to call it without a detour. */
    void usedBy(EntityMapping mapping) {
        user = mapping;
    }

    private ClassAccess access() {
        ClassAccess known = generated;
        return known == null ? next() : known;
    }

    private synchronized ClassAccess next() {
        ClassAccess known = generated;
        if (known != null) {
            return known;
        }
        if (uses++ >= BY_REFLECTION) {
            return generate();
        }
        ClassAccess slow = reflected;
        if (slow == null) {
            slow = new ReflectedAccess(type, properties);
            reflected = slow;
        }
        return slow;
    }

    private ClassAccess generate() {
        ClassAccess made = new ClassAccessGenerator().generate(type, properties);
        if (user != null) {
            user.use(made);
        }
        generated = made;
        reflected = null;
        return made;
    }

    @Override
    public Object create() {
        return access().create();
    }

    @Override
    public Object create(@Nullable Object[] values) {
        return access().create(values);
    }

    @Override
    public @Nullable Object get(Object instance, int position) {
        return access().get(instance, position);
    }

    @Override
    public void set(Object instance, int position, @Nullable Object value) {
        access().set(instance, position, value);
    }

    @Override
    public void readRow(ResultSet rows, RowPlan plan, Object instance, @Nullable Object[] state) throws SQLException {
        access().readRow(rows, plan, instance, state);
    }

    @Override
    public void readState(Object instance, int[] slots, @Nullable Object[] state) {
        access().readState(instance, slots, state);
    }

    @Override
    public boolean holds(Object instance, int[] slots, @Nullable Object[] state) {
        return access().holds(instance, slots, state);
    }
}
