package io.rowan.cache;

import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.pool2.BasePooledObjectFactory;
import org.apache.commons.pool2.PooledObject;
import org.apache.commons.pool2.impl.DefaultPooledObject;
import org.apache.commons.pool2.impl.GenericObjectPool;
import org.apache.commons.pool2.impl.GenericObjectPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.SslOptions;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.exceptions.JedisNoScriptException;
import redis.clients.jedis.util.JedisURIHelper;

/** Connections to one Redis, each of which knows which process it speaks to. Safe for threads. */
final class RedisLinks implements AutoCloseable {
    private final GenericObjectPool<Link> pool;

    /** A connection, used by one thread at a time. */
    static final class Link {
        private final Jedis jedis;
        private final String runId;
        private boolean used;

        Link(Jedis jedis, String runId) {
            this.jedis = jedis;
            this.runId = runId;
        }

        /** The server process at the other end. */
        String runId() {
            return runId;
        }

        Object run(RedisScript script, List<byte[]> keys, List<byte[]> arguments) {
            try {
                return jedis.evalsha(script.digest(), keys, arguments);
            } catch (JedisNoScriptException e) {
                return jedis.eval(script.source(), keys, arguments);
            }
        }
    }

    RedisLinks(URI url, Duration timeout) {
        GenericObjectPoolConfig<Link> settings = new GenericObjectPoolConfig<>();
        settings.setMaxTotal(64);
        settings.setMaxIdle(16);
        settings.setMaxWait(timeout);
        settings.setJmxEnabled(false);
        pool = new GenericObjectPool<>(new Connector(url, timeout), settings);
    }

    /**
     * Lets work run on a connection, which is thrown away if that fails. One that Redis has closed since it was used is
     * replaced once; a time-out is not tried again.
     */
    <T> T with(Function<Link, T> work) {
        Link link = borrow();
        try {
            return run(link, work);
        } catch (JedisConnectionException e) {
            if (!link.used || e.getCause() instanceof SocketTimeoutException) {
                throw e;
            }
        }
        pool.clear();
        return run(borrow(), work);
    }

    private <T> T run(Link link, Function<Link, T> work) {
        try {
            T answer = work.apply(link);
            link.used = true;
            pool.returnObject(link);
            return answer;
        } catch (RuntimeException e) {
            throwAway(link, e);
            throw e;
        }
    }

    private Link borrow() {
        try {
            return pool.borrowObject();
        } catch (JedisException e) {
            throw e;
        } catch (Exception e) {
            throw new JedisException("No connection to Redis in time", e);
        }
    }

    private void throwAway(Link link, RuntimeException cause) {
        try {
            pool.invalidateObject(link);
        } catch (Exception e) {
            cause.addSuppressed(e);
        }
    }

    @Override
    public void close() {
        pool.close();
    }

    private static final class Connector extends BasePooledObjectFactory<Link> {
        private final HostAndPort address;
        private final DefaultJedisClientConfig settings;

        Connector(URI url, Duration timeout) {
            int millis = (int) Math.min(Integer.MAX_VALUE, Math.max(1, timeout.toMillis()));
            address = new HostAndPort(url.getHost(), url.getPort() < 0 ? 6379 : url.getPort());
            settings = DefaultJedisClientConfig.builder()
                    .connectionTimeoutMillis(millis)
                    .socketTimeoutMillis(millis)
                    .user(JedisURIHelper.getUser(url))
                    .password(JedisURIHelper.getPassword(url))
                    .database(JedisURIHelper.getDBIndex(url))
                    .sslOptions(JedisURIHelper.isRedisSSLScheme(url) ? SslOptions.defaults() : null)
                    .build();
        }

        @Override
        public Link create() {
            Jedis jedis = new Jedis(address, settings);
            try {
                return new Link(jedis, runId(jedis.info("server")));
            } catch (RuntimeException e) {
                jedis.close();
                throw e;
            }
        }

        private static String runId(String info) {
            return info.lines()
                    .filter(line -> line.startsWith("run_id:"))
                    .map(line -> line.substring("run_id:".length()).strip())
                    .findFirst()
                    .orElseThrow(() -> new JedisConnectionException("Redis does not tell its run_id"));
        }

        @Override
        public PooledObject<Link> wrap(Link link) {
            return new DefaultPooledObject<>(link);
        }

        @Override
        public void destroyObject(PooledObject<Link> pooled) {
            pooled.getObject().jedis.close();
        }
    }
}
