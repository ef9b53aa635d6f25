package io.rowan.cache;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** When regions changed, and which are being changed, for a store in memory. Guarded by its own lock. */
final class Changes {
    private final Map<String, Long> last = new HashMap<>();
    private final Map<String, Set<String>> under = new HashMap<>();
    private long clock;

    long now() {
        return clock;
    }

    /** Whether what was read at a time is still right. */
    boolean holds(List<String> regions, long readAt) {
        for (String region : regions) {
            Long changed = last.get(region);
            if (changed != null && changed > readAt || under.containsKey(region)) {
                return false;
            }
        }
        return true;
    }

    void begin(String change, Collection<String> regions) {
        clock++;
        for (String region : regions) {
            last.put(region, clock);
            under.computeIfAbsent(region, r -> new HashSet<>()).add(change);
        }
    }

    void end(String change, Collection<String> regions) {
        clock++;
        for (String region : regions) {
            last.put(region, clock);
            under.computeIfPresent(region, (r, all) -> without(all, change));
        }
    }

    private static @Nullable Set<String> without(Set<String> all, String change) {
        all.remove(change);
        return all.isEmpty() ? null : all;
    }
}
