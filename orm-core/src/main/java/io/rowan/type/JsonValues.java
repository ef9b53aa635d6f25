package io.rowan.type;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Compares JSON as plain Java values: maps, lists, texts, truth values, numbers and null. */
final class JsonValues {
    private JsonValues() {}

    /** Whether two values are the same without a doubt; false for all that is not plain, and for numbers of two types. */
    static boolean surelySame(@Nullable Object one, @Nullable Object other) {
        if (one instanceof String || one instanceof Boolean || one instanceof Number) {
            return one.equals(other);
        }
        return structured(one, other, JsonValues::surelySame);
    }

    /** Whether two plain values mean the same JSON. */
    static boolean same(@Nullable Object one, @Nullable Object other) {
        if (one instanceof Number number && other instanceof Number otherNumber) {
            return decimal(number).compareTo(decimal(otherNumber)) == 0;
        }
        if (one instanceof String || one instanceof Boolean) {
            return one.equals(other);
        }
        return structured(one, other, JsonValues::same);
    }

    private static boolean structured(
            @Nullable Object one, @Nullable Object other, BiPredicate<@Nullable Object, @Nullable Object> same) {
        if (one instanceof Map<?, ?> map && other instanceof Map<?, ?> otherMap) {
            return map.size() == otherMap.size()
                    && map.entrySet().stream()
                            .allMatch(entry -> otherMap.containsKey(entry.getKey())
                                    && same.test(entry.getValue(), otherMap.get(entry.getKey())));
        }
        if (one instanceof List<?> list && other instanceof List<?> otherList) {
            return list.size() == otherList.size() && sameElements(list, otherList, same);
        }
        return one == null && other == null;
    }

    private static boolean sameElements(
            List<?> list, List<?> other, BiPredicate<@Nullable Object, @Nullable Object> same) {
        Iterator<?> others = other.iterator();
        return list.stream().allMatch(element -> same.test(element, others.next()));
    }

    private static BigDecimal decimal(Number number) {
        return number instanceof BigDecimal decimal
                ? decimal
                : number instanceof BigInteger whole ? new BigDecimal(whole) : new BigDecimal(number.toString());
    }
}
