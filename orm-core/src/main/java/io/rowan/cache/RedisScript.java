package io.rowan.cache;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What Redis does as a whole, as Lua. The times of changes stand in one hash: {@code clock} counts them, from the
 * microseconds of the day on which it was made, {@code r:…} has the last change of a region and {@code p:…} the changes of it that
 * are under way, each with the time at which nobody believes in it any more. Should Redis lose the hash, {@code born} of the
 * new one is later than whatever was read before, and all that is refused. So it may also expire: after a week without a change.
 */
enum RedisScript {
    /** ARGV: the latest time; then the regions of each key. Gives the clock and a value for each key. */
    FIND("""
            local answer = {state[2]}
            local latest = tonumber(ARGV[1])
            for i = 2, #KEYS do
              local value = redis.call('GET', KEYS[i])
              answer[i] = false
              if value then
                local colon = string.find(value, ':', 1, true)
                local at = tonumber(string.sub(value, 1, colon - 1))
                if at <= latest and holds(ARGV[i], at) then
                  answer[i] = string.sub(value, colon + 1)
                end
              end
            end
            return answer
            """),

    /** ARGV: when the values were read; then regions, milliseconds to live and bytes of each key. Gives how many were taken. */
    PUT("""
            local at = tonumber(ARGV[1])
            local taken = 0
            for i = 2, #KEYS do
              local first = 3 * i - 4
              if holds(ARGV[first], at) then
                redis.call('SET', KEYS[i], ARGV[1] .. ':' .. ARGV[first + 2], 'PX', ARGV[first + 1])
                taken = taken + 1
              end
            end
            return taken
            """),

    /** ARGV: the change, milliseconds until nobody believes in it any more, the regions. */
    BEGIN("""
            local clock = tick()
            local mark = ARGV[1] .. ':' .. text(now + 1000 * ARGV[2]) .. ';'
            for i = 3, #ARGV do
              local under = redis.call('HGET', KEYS[1], 'p:' .. ARGV[i]) or ''
              redis.call('HSET', KEYS[1], 'r:' .. ARGV[i], clock, 'p:' .. ARGV[i], under .. mark)
            end
            return clock
            """),

    /** ARGV: the change, the regions. */
    END("""
            local clock = tick()
            for i = 2, #ARGV do
              local under = redis.call('HGET', KEYS[1], 'p:' .. ARGV[i]) or ''
              local left = ''
              for change, deadline in string.gmatch(under, '(%w+):(%d+);') do
                if change ~= ARGV[1] and tonumber(deadline) > now then
                  left = left .. change .. ':' .. deadline .. ';'
                end
              end
              redis.call('HSET', KEYS[1], 'r:' .. ARGV[i], clock)
              if left == '' then
                redis.call('HDEL', KEYS[1], 'p:' .. ARGV[i])
              else
                redis.call('HSET', KEYS[1], 'p:' .. ARGV[i], left)
              end
            end
            return clock
            """);

    private static final String COMMON = """
            local time = redis.call('TIME')
            local now = time[1] * 1000000 + time[2]
            local function text(number) return string.format('%.0f', number) end
            local state = redis.call('HMGET', KEYS[1], 'born', 'clock')
            if not state[1] or not state[2] then
              state = {text(now), text(now)}
              redis.call('DEL', KEYS[1])
              redis.call('HSET', KEYS[1], 'born', state[1], 'clock', state[2])
              redis.call('EXPIRE', KEYS[1], 604800)
            end
            local function tick()
              state[2] = text(tonumber(state[2]) + 1)
              redis.call('HSET', KEYS[1], 'clock', state[2])
              redis.call('EXPIRE', KEYS[1], 604800)
              return state[2]
            end
            local known = {}
            local function changed(region)
              if not known[region] then
                local found = redis.call('HMGET', KEYS[1], 'r:' .. region, 'p:' .. region)
                known[region] = tonumber(found[1] or state[1])
                for deadline in string.gmatch(found[2] or '', ':(%d+);') do
                  if tonumber(deadline) > now then known[region] = math.huge end
                end
              end
              return known[region]
            end
            local function holds(regions, at)
              if at < tonumber(state[1]) then return false end
              for region in string.gmatch(regions, '[^\\n]+') do
                if changed(region) > at then return false end
              end
              return true
            end
            """;

    private final byte[] source;
    private final byte[] name;

    RedisScript(String body) {
        source = (common() + body).getBytes(StandardCharsets.UTF_8);
        name = digest(source).getBytes(StandardCharsets.US_ASCII);
    }

    /** Constants of an enum are made before its other statics. */
    private static String common() {
        return COMMON;
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }

    byte[] source() {
        return source;
    }

    /** The name under which Redis keeps the script once it has seen it. */
    byte[] digest() {
        return name;
    }
}
