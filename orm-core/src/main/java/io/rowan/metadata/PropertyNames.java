package io.rowan.metadata;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Getters and setters by the rules of JavaBeans. */
final class PropertyNames {
    private PropertyNames() {}

    static boolean isGetter(Method method) {
        if (Modifier.isStatic(method.getModifiers()) || method.isSynthetic() || method.getParameterCount() > 0) {
            return false;
        }
        String name = method.getName();
        Class<?> result = method.getReturnType();
        boolean asks =
                name.startsWith("is") && name.length() > 2 && (result == boolean.class || result == Boolean.class);
        return asks || name.startsWith("get") && name.length() > 3 && result != void.class;
    }

    /** {@code name} of {@code getName}, {@code URL} of {@code getURL}. */
    static String ofGetter(Method getter) {
        String bare = getter.getName().substring(getter.getName().startsWith("is") ? 2 : 3);
        if (bare.length() > 1 && Character.isUpperCase(bare.charAt(0)) && Character.isUpperCase(bare.charAt(1))) {
            return bare;
        }
        return bare.substring(0, 1).toLowerCase(Locale.ROOT) + bare.substring(1);
    }

    static String setterName(String property) {
        return "set" + property.substring(0, 1).toUpperCase(Locale.ROOT) + property.substring(1);
    }

    /** The setter that goes with a getter, of the class or of one above; private ones only of the class itself. */
    static @Nullable Method setter(Class<?> type, Method getter) {
        String name = setterName(ofGetter(getter));
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            for (Method method : each.getDeclaredMethods()) {
                boolean reachable = each == type || !Modifier.isPrivate(method.getModifiers());
                if (reachable && isSetter(method, name, getter.getReturnType())) {
                    return method;
                }
            }
        }
        return null;
    }

    private static boolean isSetter(Method method, String name, Class<?> type) {
        return method.getName().equals(name)
                && !Modifier.isStatic(method.getModifiers())
                && !method.isBridge()
                && method.getParameterCount() == 1
                && method.getParameterTypes()[0] == type;
    }
}
