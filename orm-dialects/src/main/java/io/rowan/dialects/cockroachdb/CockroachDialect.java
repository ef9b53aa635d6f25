package io.rowan.dialects.cockroachdb;

import io.rowan.dialect.Dialect;
import io.rowan.dialect.Feature;
import io.rowan.dialect.InsertStrategy;
import io.rowan.dialect.KeyRetrieval;
import io.rowan.dialect.VariantDialect;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * CockroachDB; not executed.
 *
 * <p>Every node makes keys of its own by {@code unique_rowid()}, so keys do not ascend in the order of the rows and those of
 * identity columns are asked for one by one. All transactions are serializable: whoever loses a conflict gets a
 * SerializationException, restarts the whole unit of work and may rely on {@code Retry} for it. Changes of the schema do not
 * take part in a transaction.
 */
public final class CockroachDialect extends VariantDialect {
    private static final Pattern VERSION = Pattern.compile("v(\\d{1,4})\\.(\\d{1,4})");

    /**
     * Makes the dialect.
     *
     * @param original the dialect of the database that it answers as
     * @param version the text of its version, such as {@code CockroachDB CCL v23.2.1 (…)}
     */
    public CockroachDialect(Dialect original, String version) {
        super("CockroachDB", original, lacking(version), inserts(original.inserts()));
    }

    private static Set<Feature> lacking(String version) {
        Set<Feature> lacking = EnumSet.of(Feature.TRANSACTIONAL_DDL, Feature.WRITE_AFTER_OTHERS);
        if (!atLeast(version, 22, 2)) {
            lacking.add(Feature.SKIP_LOCKED);
        }
        if (!atLeast(version, 23, 2)) {
            lacking.add(Feature.SHARE_LOCKS);
        }
        return lacking;
    }

    /** A text without a number counts as the oldest version. */
    private static boolean atLeast(String version, int major, int minor) {
        Matcher numbers = VERSION.matcher(version);
        if (!numbers.find()) {
            return false;
        }
        int first = Integer.parseInt(numbers.group(1));
        return first > major || first == major && Integer.parseInt(numbers.group(2)) >= minor;
    }

    private static InsertStrategy inserts(InsertStrategy original) {
        return new InsertStrategy(KeyRetrieval.ROWS, original.maxRows(), original.maxParameters(), false);
    }
}
