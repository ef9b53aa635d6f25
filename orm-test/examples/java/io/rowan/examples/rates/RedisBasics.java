package io.rowan.examples.rates;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.params.SetParams;

/** What Redis itself is good for, with a client of its own: Rowan has no part in it. */
public final class RedisBasics {
    private final RedisClient redis;
    private final String prefix;

    /**
     * Small things kept in Redis.
     *
     * @param redis the client
     * @param prefix what keys begin with
     */
    public RedisBasics(RedisClient redis, String prefix) {
        this.redis = redis;
        this.prefix = prefix;
    }

    // snippet: expiry
    /** Keeps a text for a while. */
    public void keep(String key, String text, Duration time) {
        redis.set(prefix + key, text, SetParams.setParams().px(time.toMillis()));
    }

    /** The text, null when there is none or its time is over. */
    public @Nullable String get(String key) {
        return redis.get(prefix + key);
    }
    // end

    // snippet: counter
    /** Counts a visit, at the same time as others do. */
    public long visit(String page) {
        return redis.incr(prefix + "visits:" + page);
    }
    // end

    // snippet: hash
    /** Keeps a user, field by field. */
    public void saveUser(long id, Map<String, String> fields) {
        redis.hset(prefix + "user:" + id, fields);
    }

    /** The user's fields, empty when there is no such user. */
    public Map<String, String> user(long id) {
        return redis.hgetAll(prefix + "user:" + id);
    }
    // end

    // snippet: queue
    /** Puts a task at the end of the queue. */
    public void enqueue(String task) {
        redis.rpush(prefix + "tasks", task);
    }

    /** Takes the first task, null when there is none. */
    public @Nullable String dequeue() {
        return redis.lpop(prefix + "tasks");
    }
    // end
}
