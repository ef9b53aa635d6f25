package io.rowan.dialects.hsqldb;

import io.rowan.dialect.ErrorKind;
import io.rowan.dialect.Identifiers;
import io.rowan.dialect.SqlStateTranslator;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * HSQLDB's codes and messages. A message says what is wrong in the language of the locale, and then, behind a mark, the
 * names: {@code ; constraint table: table column: column}, or the name of an index alone. Some names stand there as in
 * SQL, some bare.
 *
 * <p>A deadlock and what cannot be serialized have one code; either way the whole transaction is undone.
 */
final class HsqldbErrors extends SqlStateTranslator {
    /** A name as in SQL, or all up to what follows. */
    private static final String NAME = "(\"(?:[^\"]|\"\")+\"|.+?)";

    private static final Pattern NAMES = Pattern.compile(
            "^[^;]*; " + NAME + " table: " + NAME + "(?: column: " + NAME + "| value: .*)?$", Pattern.DOTALL);
    private static final Pattern INDEX = Pattern.compile("[^:]: [^:]+: " + NAME + "$", Pattern.DOTALL);

    private final Identifiers identifiers;

    HsqldbErrors(Identifiers identifiers) {
        this.identifiers = identifiers;
    }

    @Override
    protected @Nullable ErrorKind vendorKind(SQLException failure) {
        return switch (failure.getErrorCode()) {
            case -104 -> ErrorKind.UNIQUE;
            case -177, -8 -> ErrorKind.FOREIGN_KEY;
            case -10 -> ErrorKind.NOT_NULL;
            case -157 -> ErrorKind.CHECK;
            case -4861 -> ErrorKind.DEADLOCK;
            case -4872 -> ErrorKind.QUERY_TIMEOUT;
            default -> null;
        };
    }

    @Override
    protected Names names(ErrorKind kind, SQLException failure) {
        String message = String.valueOf(failure.getMessage());
        Matcher names = NAMES.matcher(message);
        if (names.find()) {
            return names(kind, names);
        }
        Matcher index = INDEX.matcher(message);
        return kind == ErrorKind.UNIQUE && index.find() ? new Names(mapped(index.group(1)), null, null) : Names.NONE;
    }

    /** A check for null has a name that nobody gave, and a text that is too long its greatest length in that place. */
    private Names names(ErrorKind kind, Matcher found) {
        String table = mapped(found.group(2));
        String column = found.group(3) == null ? null : mapped(found.group(3));
        return switch (kind) {
            case UNIQUE, FOREIGN_KEY, CHECK -> new Names(mapped(found.group(1)), table, column);
            case NOT_NULL, DATA -> new Names(null, table, column);
            default -> Names.NONE;
        };
    }

    private String mapped(String name) {
        boolean quoted = name.length() > 1 && name.startsWith("\"") && name.endsWith("\"");
        return identifiers.mapped(quoted ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name);
    }
}
