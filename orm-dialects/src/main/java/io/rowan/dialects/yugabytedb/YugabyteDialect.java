package io.rowan.dialects.yugabytedb;

import io.rowan.dialect.Dialect;
import io.rowan.dialect.Feature;
import io.rowan.dialect.VariantDialect;
import java.util.EnumSet;

/**
 * YugabyteDB; not executed. A session takes the keys of an identity from a range that it keeps, in ascending order, as a
 * session of PostgreSQL does. Changes of the schema do not take part in a transaction. Whether a transaction may write what
 * another has changed since it began is a setting, which is off at first.
 */
public final class YugabyteDialect extends VariantDialect {
    /**
     * Makes the dialect.
     *
     * @param original the dialect of the database that it answers as
     */
    public YugabyteDialect(Dialect original) {
        super(
                "YugabyteDB",
                original,
                EnumSet.of(Feature.TRANSACTIONAL_DDL, Feature.WRITE_AFTER_OTHERS),
                original.inserts());
    }
}
