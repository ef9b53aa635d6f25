package io.rowan.benchmarks.peers;

import io.rowan.benchmarks.model.Purchase;
import io.rowan.benchmarks.work.BenchmarkDatabase;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceUnitTransactionType;
import jakarta.persistence.TypedQuery;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.persistence.annotations.BatchFetchType;
import org.eclipse.persistence.config.BatchWriting;
import org.eclipse.persistence.config.HintValues;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.eclipse.persistence.config.QueryHints;
import org.eclipse.persistence.jpa.PersistenceProvider;

/**
 * EclipseLink: JDBC batches, static weaving, batch reading of lazy collections. Its cache that all sessions share is off: with it
 * it would not read the rows that the others read.
 */
public final class EclipseLinkContender extends JpaContender {
    /** On a pool. */
    public EclipseLinkContender(DataSource pool, List<Class<?>> entities) throws SQLException {
        super(factory(pool, entities));
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            if (BenchmarkDatabase.of(connection.getMetaData().getDatabaseProductName()) == BenchmarkDatabase.H2) {
                statement.execute("set mode legacy"); // only there is the function by which it reads identity keys
                connection.commit();
            }
        }
    }

    private static EntityManagerFactory factory(DataSource pool, List<Class<?>> entities) {
        PersistenceConfiguration configuration = new PersistenceConfiguration("benchmarks")
                .provider(PersistenceProvider.class.getName())
                .transactionType(PersistenceUnitTransactionType.RESOURCE_LOCAL)
                .property(PersistenceUnitProperties.NON_JTA_DATASOURCE, pool)
                .property(PersistenceUnitProperties.BATCH_WRITING, BatchWriting.JDBC)
                .property(PersistenceUnitProperties.BATCH_WRITING_SIZE, Integer.toString(BATCH))
                .property(PersistenceUnitProperties.WEAVING, "static")
                .property(PersistenceUnitProperties.CACHE_SHARED_DEFAULT, "false")
                .property(PersistenceUnitProperties.LOGGING_LEVEL, "WARNING");
        entities.forEach(configuration::managedClass);
        return new PersistenceProvider().createEntityManagerFactory(configuration);
    }

    @Override
    TypedQuery<Purchase> batched(TypedQuery<Purchase> query) {
        return query.setHint(QueryHints.BATCH, "p.items")
                .setHint(QueryHints.BATCH_TYPE, BatchFetchType.IN)
                .setHint(QueryHints.MAINTAIN_CACHE, HintValues.TRUE);
    }
}
