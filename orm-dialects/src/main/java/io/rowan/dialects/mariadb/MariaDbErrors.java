package io.rowan.dialects.mariadb;

import io.rowan.dialect.DuplicateKeyClause;
import io.rowan.dialect.ErrorKind;
import io.rowan.dialect.Identifiers;
import io.rowan.dialect.SqlStateTranslator;
import java.sql.SQLException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * MariaDB's codes and messages. Names are read at the end of a message or before its first value, so that no value is taken
 * for a name. A unique key is told without its table.
 */
final class MariaDbErrors extends SqlStateTranslator {
    /** How a driver begins when a statement is cancelled; it gives no code then. */
    private static final String CANCELLED = "Statement cancelled";

    /** How a driver begins when it takes a statement for a query by its first letters, or for none. */
    private static final Pattern MISTAKEN = Pattern.compile("(?:Statement\\.executeQuery\\(\\) cannot|Can not) issue ");

    private static final Map<Integer, ErrorKind> KINDS = Map.ofEntries(
            Map.entry(1022, ErrorKind.UNIQUE),
            Map.entry(1062, ErrorKind.UNIQUE),
            Map.entry(1169, ErrorKind.UNIQUE),
            Map.entry(1586, ErrorKind.UNIQUE),
            Map.entry(1216, ErrorKind.FOREIGN_KEY),
            Map.entry(1217, ErrorKind.FOREIGN_KEY),
            Map.entry(1451, ErrorKind.FOREIGN_KEY),
            Map.entry(1452, ErrorKind.FOREIGN_KEY),
            Map.entry(1048, ErrorKind.NOT_NULL),
            Map.entry(1263, ErrorKind.NOT_NULL),
            Map.entry(1364, ErrorKind.NOT_NULL),
            Map.entry(4025, ErrorKind.CHECK),
            Map.entry(1213, ErrorKind.DEADLOCK),
            Map.entry(1020, ErrorKind.SERIALIZATION),
            Map.entry(1205, ErrorKind.LOCK_TIMEOUT),
            Map.entry(1317, ErrorKind.QUERY_TIMEOUT),
            Map.entry(1969, ErrorKind.QUERY_TIMEOUT),
            Map.entry(1927, ErrorKind.CONNECTION_LOST),
            Map.entry(2006, ErrorKind.CONNECTION_LOST),
            Map.entry(2013, ErrorKind.CONNECTION_LOST),
            Map.entry(1265, ErrorKind.DATA),
            Map.entry(1292, ErrorKind.DATA),
            Map.entry(1366, ErrorKind.DATA),
            Map.entry(1142, ErrorKind.OTHER),
            Map.entry(1143, ErrorKind.OTHER),
            Map.entry(1227, ErrorKind.OTHER));

    private static final String NAME = "`((?:[^`]|``)+)`";
    private static final String SCHEMA = "(?:`(?:[^`]|``)+`\\.)?";
    private static final Pattern UNIQUE = Pattern.compile(".* for key '(.+)'$", Pattern.DOTALL);
    private static final Pattern FOREIGN_KEY =
            Pattern.compile("\\(" + SCHEMA + NAME + ", CONSTRAINT " + NAME + " FOREIGN KEY \\(" + NAME + "(,)?");
    private static final Pattern CHECK = Pattern.compile("CONSTRAINT " + NAME + " failed for " + SCHEMA + NAME);
    private static final Pattern NOT_NULL = Pattern.compile("(?:Column|Field) '(.+)' (?:cannot|doesn't)");
    private static final Pattern DATA = Pattern.compile(
            ".* for column (?:'(.+)'|" + SCHEMA + "(?:" + NAME + "\\.)?" + NAME + ") at row \\d+$", Pattern.DOTALL);

    private final Identifiers identifiers;

    MariaDbErrors(Identifiers identifiers) {
        this.identifiers = identifiers;
    }

    @Override
    protected @Nullable ErrorKind vendorKind(SQLException failure) {
        String message = String.valueOf(failure.getMessage());
        return switch (failure.getErrorCode()) {
            case 0 -> driverKind(message);
            case 1690 -> message.contains(DuplicateKeyClause.OTHER_KEY) ? ErrorKind.UNIQUE : ErrorKind.DATA;
            default -> KINDS.get(failure.getErrorCode());
        };
    }

    private static @Nullable ErrorKind driverKind(String message) {
        if (MISTAKEN.matcher(message).lookingAt()) {
            return ErrorKind.SYNTAX;
        }
        return message.startsWith(CANCELLED) ? ErrorKind.QUERY_TIMEOUT : null;
    }

    @Override
    protected Names names(ErrorKind kind, SQLException failure) {
        String message = String.valueOf(failure.getMessage());
        return switch (kind) {
            case UNIQUE -> read(UNIQUE.matcher(message), 1, 0, 0);
            case FOREIGN_KEY -> foreignKey(FOREIGN_KEY.matcher(message));
            case CHECK -> read(CHECK.matcher(message), 1, 2, 0);
            case NOT_NULL -> read(NOT_NULL.matcher(message), 0, 0, 1);
            case DATA -> data(DATA.matcher(message));
            default -> Names.NONE;
        };
    }

    /** The column is told when the key has only one. */
    private Names foreignKey(Matcher matcher) {
        return matcher.find() ? names(matcher, 2, 1, matcher.group(4) == null ? 3 : 0) : Names.NONE;
    }

    private Names data(Matcher matcher) {
        return matcher.find() ? names(matcher, 0, 2, matcher.group(1) == null ? 3 : 1) : Names.NONE;
    }

    /** The names that stand in groups of what is found; group 0 is for what is not told. */
    private Names read(Matcher matcher, int constraint, int table, int column) {
        return matcher.find() ? names(matcher, constraint, table, column) : Names.NONE;
    }

    private Names names(Matcher found, int constraint, int table, int column) {
        return new Names(name(found, constraint), name(found, table), name(found, column));
    }

    private @Nullable String name(Matcher found, int group) {
        String stored = group == 0 ? null : found.group(group);
        return stored == null ? null : identifiers.mapped(stored.replace("``", "`"));
    }
}
