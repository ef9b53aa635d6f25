package io.rowan.dialect;

import io.rowan.error.DatabaseException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Turns a driver's exception into ours. */
public interface ErrorTranslator {
    /**
     * Translates.
     *
     * @param failure the driver's exception, which becomes the cause
     * @param sql the statement that ran, without values; null when none did
     * @return our exception, to be thrown by the caller; never null
     */
    DatabaseException translate(SQLException failure, @Nullable String sql);
}
