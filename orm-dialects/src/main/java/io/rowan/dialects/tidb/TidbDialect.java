package io.rowan.dialects.tidb;

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
 * TiDB from 7.4, the first with the collations that MySQL's dialect takes; not executed.
 *
 * <p>Every node numbers rows from a range of its own, with gaps, so of an insert of many rows only the first key is known
 * for certain and keys are asked for one by one. Checks are parsed and ignored unless a setting of the server says
 * otherwise.
 */
public final class TidbDialect extends VariantDialect {
    private static final Pattern VERSION = Pattern.compile("TiDB-v(\\d{1,4})\\.(\\d{1,4})");

    /**
     * Makes the dialect.
     *
     * @param original the dialect of the database that it answers as
     * @param version the text of its version, such as {@code 8.0.11-TiDB-v7.5.0}
     */
    public TidbDialect(Dialect original, String version) {
        super("TiDB", original, lacking(version), inserts(original.inserts()));
    }

    private static Set<Feature> lacking(String version) {
        Set<Feature> lacking = EnumSet.of(Feature.SHARE_LOCKS, Feature.SKIP_LOCKED, Feature.CHECK_CONSTRAINTS);
        if (!hasSavepoints(version)) {
            lacking.add(Feature.SAVEPOINTS);
        }
        return lacking;
    }

    /** From 6.2; a text without a number counts as the oldest version. */
    private static boolean hasSavepoints(String version) {
        Matcher numbers = VERSION.matcher(version);
        if (!numbers.find()) {
            return false;
        }
        int first = Integer.parseInt(numbers.group(1));
        return first > 6 || first == 6 && Integer.parseInt(numbers.group(2)) >= 2;
    }

    private static InsertStrategy inserts(InsertStrategy original) {
        return new InsertStrategy(
                KeyRetrieval.GENERATED_KEYS_SINGLE, original.maxRows(), original.maxParameters(), false);
    }
}
