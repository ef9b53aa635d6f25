package io.rowan.benchmarks.peers;

import io.rowan.benchmarks.model.Purchase;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.TypedQuery;
import java.util.List;
import javax.sql.DataSource;
import org.hibernate.cfg.BatchSettings;
import org.hibernate.cfg.FetchSettings;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.cfg.MappingSettings;
import org.hibernate.jpa.HibernatePersistenceConfiguration;

/** Hibernate: JDBC batches in order, batch fetching of lazy collections, classes enhanced for dirty tracking. */
public final class HibernateContender extends JpaContender {
    /** On a pool. */
    public HibernateContender(DataSource pool, List<Class<?>> entities) {
        super(factory(pool, entities));
    }

    private static EntityManagerFactory factory(DataSource pool, List<Class<?>> entities) {
        return new HibernatePersistenceConfiguration("benchmarks")
                .managedClasses(List.copyOf(entities))
                .property(JdbcSettings.JAKARTA_NON_JTA_DATASOURCE, pool)
                .property(JdbcSettings.CONNECTION_PROVIDER_DISABLES_AUTOCOMMIT, true)
                .property(BatchSettings.STATEMENT_BATCH_SIZE, BATCH)
                .property(BatchSettings.ORDER_INSERTS, true)
                .property(BatchSettings.ORDER_UPDATES, true)
                .property(FetchSettings.DEFAULT_BATCH_FETCH_SIZE, 100)
                // Beside the entities stand Rowan's classes of attributes, which Hibernate would take for its own.
                .property(MappingSettings.STATIC_METAMODEL_POPULATION, "disabled")
                .createEntityManagerFactory();
    }

    @Override
    TypedQuery<Purchase> batched(TypedQuery<Purchase> query) {
        return query; // by the default size
    }
}
