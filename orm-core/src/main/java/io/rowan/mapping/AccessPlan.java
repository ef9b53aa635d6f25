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
    /**
     * Who serves a position.
     *
     * @param member reads or writes, null where nothing does
     * @return the index into {@code above}, -1 for the accessor itself, -2 for nobody
     */
    int servedBy(@Nullable Member member) {
        if (member == null) {
            return -2;
        }
        if (member.getDeclaringClass() == type) {
            return -1;
        }
        int index = above.indexOf(member.getDeclaringClass());
        return index < 0 ? -2 : index;
    }
}
