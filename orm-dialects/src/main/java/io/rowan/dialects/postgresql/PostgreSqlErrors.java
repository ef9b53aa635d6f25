package io.rowan.dialects.postgresql;

import io.rowan.dialect.ErrorKind;
import io.rowan.dialect.Identifiers;
import io.rowan.dialect.SqlStateTranslator;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** PostgreSQL has an SQLSTATE for everything, and its driver tells names in fields of their own. */
final class PostgreSqlErrors extends SqlStateTranslator {
    private static final String DRIVERS = "org.postgresql.util.PSQLException";
    private final Identifiers identifiers;

    PostgreSqlErrors(Identifiers identifiers) {
        this.identifiers = identifiers;
    }

    /** The driver is optional: what needs its classes is loaded only when it has thrown. */
    @Override
    protected Names names(ErrorKind kind, SQLException failure) {
        return failure.getClass().getName().equals(DRIVERS) ? ServerMessage.names(failure, this::mapped) : Names.NONE;
    }

    private @Nullable String mapped(@Nullable String stored) {
        return stored == null ? null : identifiers.mapped(stored);
    }
}
