package io.rowan.examples.firebird;

import io.rowan.dialect.ComposedDialect;
import io.rowan.dialect.Feature;
import io.rowan.dialect.Identifiers;
import io.rowan.dialect.InsertStrategy;
import io.rowan.dialect.KeyRetrieval;
import io.rowan.dialect.ReservedWords;
import io.rowan.dialect.RowLocking;
import io.rowan.dialect.SqlRenderer;
import java.util.EnumSet;
import java.util.Set;

/** Firebird 3 and newer, executed with 3.0. */
public final class FirebirdDialect extends ComposedDialect {
    // snippet: features
    private static final Set<Feature> LACKING = EnumSet.of(
            Feature.UPDATE_RETURNING,
            Feature.DELETE_RETURNING,
            Feature.MULTI_ROW_INSERT,
            Feature.SHARE_LOCKS,
            Feature.NO_WAIT,
            Feature.SKIP_LOCKED,
            Feature.LOCK_TIMEOUT,
            Feature.ROW_VALUE_IN,
            Feature.PARTIAL_INDEXES,
            Feature.COVERING_INDEXES,
            Feature.FORWARD_FOREIGN_KEY,
            Feature.LONG_PATTERNS,
            Feature.GROUP_BY_ALIAS);
    // end
    // snippet: inserts
    /** An insert takes one row; a batch gives the key of each. */
    private static final InsertStrategy INSERTS =
            new InsertStrategy(KeyRetrieval.GENERATED_KEYS_BATCH, 1, 1_400, false);
    // end
    private static final Set<String> WORDS = ReservedWords.standardAnd("""
            add admin before bit_length connection_id current_connection current_transaction decode deleting
            gdscode index inserting long offset on plan post_event position rdb$db_key rdb$error
            rdb$get_context rdb$get_transaction_cn rdb$record_version rdb$role_in_use rdb$set_context
            rdb$system_privilege record_version recreate resetting returning_values row_count sqlcode sqlstate
            transaction_id updating variable view while""");

    // snippet: constructor
    /**
     * Makes the dialect.
     *
     * @param version the database's first version number
     */
    public FirebirdDialect(int version) {
        this(version, new Identifiers("\"\"", Identifiers.Folding.UPPER, version < 4 ? 31 : 63, WORDS).inBytes());
    }

    private FirebirdDialect(int version, Identifiers identifiers) {
        super(
                "Firebird",
                LACKING,
                identifiers,
                new Parts(
                        FirebirdTypes.REGISTRY,
                        new SqlRenderer(
                                identifiers,
                                new FirebirdExpressions(FirebirdTypes.NAMES),
                                new FirebirdSelects(),
                                new FirebirdWrites(identifiers)),
                        new FirebirdSchemas(identifiers, FirebirdTypes.NAMES, version),
                        new FirebirdErrors(identifiers),
                        INSERTS));
    }
    // end

    // snippet: locking
    /** {@code with lock} is for plain selects of one table. */
    @Override
    public RowLocking rowLocking() {
        return RowLocking.SELECT_OF_KEYS;
    }
    // end
}
