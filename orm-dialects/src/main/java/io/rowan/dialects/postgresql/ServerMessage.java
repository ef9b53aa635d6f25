package io.rowan.dialects.postgresql;

import io.rowan.dialect.SqlStateTranslator.Names;
import java.sql.SQLException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Reads what the driver keeps of a server's error. The only class here that needs the driver. */
final class ServerMessage {
    private ServerMessage() {}

    static Names names(SQLException failure, UnaryOperator<@Nullable String> mapped) {
        ServerErrorMessage message =
                failure instanceof PSQLException exception ? exception.getServerErrorMessage() : null;
        return message == null
                ? Names.NONE
                : new Names(
                        mapped.apply(message.getConstraint()),
                        mapped.apply(message.getTable()),
                        mapped.apply(message.getColumn()));
    }
}
