package io.rowan.mapping;

import java.lang.reflect.Member;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one generated accessor does.
 *
 * @param type the class whose nestmate it is
 * @param above the classes above that declare properties, each with an accessor of its own
 * @param properties all properties, by position
 */
record AccessPlan(Class<?> type, List<Class<?>> above, List<ClassProperty> properties) {
    /** In place of a server: the accessor itself. */
    static final int ITSELF = -1;

    /** In place of a server: nothing reads or writes the property. */
    static final int NOBODY = -2;

    /**
     * Who serves a position.
     *
     * @param member reads or writes, null where nothing does
     * @return the index into {@code above}, {@link #ITSELF} or {@link #NOBODY}
     */
    int servedBy(@Nullable Member member) {
        if (member == null) {
            return NOBODY;
        }
        if (member.getDeclaringClass() == type) {
            return ITSELF;
        }
        int index = above.indexOf(member.getDeclaringClass());
        return index < 0 ? NOBODY : index;
    }
}
