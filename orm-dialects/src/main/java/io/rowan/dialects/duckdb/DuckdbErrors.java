package io.rowan.dialects.duckdb;

import io.rowan.dialect.ErrorKind;
import io.rowan.dialect.Identifiers;
import io.rowan.dialect.SqlStateTranslator;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The driver's exceptions have neither SQLSTATE nor code: their messages begin with a class of errors. Names are read
 * where the database puts them, before any value. A unique key is told by its columns, and not told when one of its values
 * could be taken for a column.
 */
final class DuckdbErrors extends SqlStateTranslator {
    private record Words(Pattern pattern, ErrorKind kind) {
        static Words of(String start, ErrorKind kind) {
            return new Words(Pattern.compile("^" + start), kind);
        }
    }

    private static final String CONSTRAINT = "Constraint Error: ";
    private static final String TRANSACTION = "TransactionContext Error: ";
    private static final List<Words> KINDS = List.of(
            Words.of(CONSTRAINT + "Duplicate key \"", ErrorKind.UNIQUE),
            Words.of(CONSTRAINT + "PRIMARY KEY or UNIQUE constraint violation", ErrorKind.UNIQUE),
            Words.of(CONSTRAINT + "Violates foreign key ", ErrorKind.FOREIGN_KEY),
            Words.of(CONSTRAINT + "NOT NULL constraint failed", ErrorKind.NOT_NULL),
            Words.of(CONSTRAINT + "CHECK constraint failed", ErrorKind.CHECK),
            Words.of(CONSTRAINT, ErrorKind.INTEGRITY),
            Words.of(TRANSACTION + "Failed to commit: PRIMARY KEY or UNIQUE constraint", ErrorKind.UNIQUE),
            Words.of(TRANSACTION + "(Failed to commit: )?[Cc]onflict ", ErrorKind.SERIALIZATION),
            Words.of(TRANSACTION + ".*write-write conflict", ErrorKind.SERIALIZATION),
            Words.of("(Conversion|Out of Range|Invalid Input) Error: ", ErrorKind.DATA),
            Words.of("(Parser|Catalog|Binder) Error: ", ErrorKind.SYNTAX),
            Words.of("INTERRUPT Error: ", ErrorKind.QUERY_TIMEOUT),
            Words.of("(IO|Connection) Error: ", ErrorKind.CONNECTION_LOST));

    /** A name as in SQL. */
    private static final String NAME = "(\"(?:[^\"]|\"\")+\"|[^.\"]+)";

    private static final Pattern KEY =
            Pattern.compile("^" + CONSTRAINT + "Duplicate key \"([^:\"]+): (.*)", Pattern.DOTALL);
    private static final Pattern FURTHER = Pattern.compile(", [^:]+: ");
    private static final Pattern NOT_NULL = Pattern.compile("NOT NULL constraint failed: " + NAME + "\\." + NAME + "$");
    private static final Pattern CHECK = Pattern.compile("CHECK constraint failed on table " + NAME + " with ");

    private final Identifiers identifiers;

    DuckdbErrors(Identifiers identifiers) {
        this.identifiers = identifiers;
    }

    @Override
    protected @Nullable ErrorKind vendorKind(SQLException failure) {
        String message = String.valueOf(failure.getMessage());
        return KINDS.stream()
                .filter(words -> words.pattern().matcher(message).find())
                .map(Words::kind)
                .findFirst()
                .orElse(null);
    }

    @Override
    protected Names names(ErrorKind kind, SQLException failure) {
        String message = String.valueOf(failure.getMessage());
        return switch (kind) {
            case UNIQUE -> unique(KEY.matcher(message));
            case NOT_NULL -> notNull(NOT_NULL.matcher(message));
            case CHECK -> check(CHECK.matcher(message));
            default -> Names.NONE;
        };
    }

    private Names unique(Matcher matcher) {
        boolean one = matcher.find() && !FURTHER.matcher(matcher.group(2)).find();
        return one ? new Names(null, null, identifiers.mapped(matcher.group(1))) : Names.NONE;
    }

    private Names notNull(Matcher matcher) {
        return matcher.find() ? new Names(null, unquoted(matcher.group(1)), unquoted(matcher.group(2))) : Names.NONE;
    }

    private Names check(Matcher matcher) {
        return matcher.find() ? new Names(null, unquoted(matcher.group(1)), null) : Names.NONE;
    }

    private String unquoted(String name) {
        return identifiers.mapped(
                name.startsWith("\"") ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name);
    }
}
