package io.rowan;

import io.rowan.cache.CacheProvider;
import io.rowan.dialect.Dialect;
import io.rowan.jdbc.ConnectionSource;
import io.rowan.jdbc.JdbcTransaction;
import io.rowan.mapping.EntityMappings;
import io.rowan.readthrough.ReadMode;
import io.rowan.readthrough.SharedCache;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** Opens a factory's cache, which has to know which database it is of and what its transactions see. */
final class CacheOpening {
    private CacheOpening() {}

    private record Facts(String space, int isolation) {}

    static SharedCache open(CacheProvider provider, EntityMappings mappings, ConnectionSource source, Dialect dialect) {
        try (JdbcTransaction transaction = new JdbcTransaction(source, dialect, null)) {
            Facts facts = transaction.inspect(CacheOpening::ask);
            ReadMode mode = ReadMode.of(facts.isolation(), dialect.writerPatience() != null);
            return new SharedCache(provider, facts.space(), mappings, mode);
        }
    }

    private static Facts ask(Connection connection) throws SQLException {
        String address = connection.getMetaData().getURL().split("[?;]", 2)[0];
        String all = address + ' ' + connection.getCatalog() + ' ' + connection.getSchema();
        return new Facts(
                UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString(),
                connection.getTransactionIsolation());
    }
}
