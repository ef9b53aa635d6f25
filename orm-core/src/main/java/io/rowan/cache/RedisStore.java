package io.rowan.cache;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Values in Redis. Their names begin with the {@code run_id} of the server process: a Redis that was started anew from an old
 * snapshot has lost changes, and so gives nothing that it kept before.
 */
final class RedisStore implements CacheStore {
    /** After so long nobody believes any more that a process is at its commit. */
    private static final String PATIENCE = "30000";

    private final RedisLinks links;
    private final String identity;
    private final String space;

    RedisStore(URI url, Duration timeout, String space) {
        this.links = new RedisLinks(url, timeout);
        this.space = space;
        this.identity = url.getHost() + ":" + url.getPort() + url.getPath() + " " + space;
    }

    @Override
    public Object identity() {
        return identity;
    }

    @Override
    public Found find(List<CacheKey> keys, long notAfter) {
        List<byte[]> arguments = new ArrayList<>(keys.size() + 1);
        arguments.add(bytes(Long.toString(notAfter)));
        keys.forEach(key -> arguments.add(regions(key)));
        List<?> answer = (List<?>) run(RedisScript.FIND, keys, arguments);
        List<byte @Nullable []> values = new ArrayList<>(keys.size());
        for (Object each : answer.subList(1, answer.size())) {
            values.add((byte[]) each);
        }
        while (values.size() < keys.size()) {
            values.add(null);
        }
        return new Found(Long.parseLong(text(answer.get(0))), values);
    }

    @Override
    public int put(List<CacheValue> values, long readAt) {
        List<byte[]> arguments = new ArrayList<>(3 * values.size() + 1);
        arguments.add(bytes(Long.toString(readAt)));
        for (CacheValue value : values) {
            arguments.add(regions(value.key()));
            arguments.add(bytes(Long.toString(Math.max(1, value.ttl().toMillis()))));
            arguments.add(value.bytes());
        }
        return ((Number) run(
                        RedisScript.PUT, values.stream().map(CacheValue::key).toList(), arguments))
                .intValue();
    }

    @Override
    public void begin(String change, Collection<String> regions) {
        List<byte[]> arguments = new ArrayList<>(List.of(bytes(change), bytes(PATIENCE)));
        regions.forEach(region -> arguments.add(bytes(region)));
        run(RedisScript.BEGIN, List.of(), arguments);
    }

    @Override
    public void end(String change, Collection<String> regions) {
        List<byte[]> arguments = new ArrayList<>(List.of(bytes(change)));
        regions.forEach(region -> arguments.add(bytes(region)));
        run(RedisScript.END, List.of(), arguments);
    }

    private Object run(RedisScript script, List<CacheKey> keys, List<byte[]> arguments) {
        return links.with(link -> {
            String prefix = "{rowan-1:" + space + "}:" + link.runId() + ":";
            List<byte[]> names = new ArrayList<>(keys.size() + 1);
            names.add(bytes(prefix + "changes"));
            keys.forEach(key -> names.add(bytes(prefix + "v:" + key.name())));
            return link.run(script, names, arguments);
        });
    }

    private static byte[] regions(CacheKey key) {
        return bytes(String.join("\n", key.regions()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Object bytes) {
        return new String((byte[]) bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        links.close();
    }
}
