package io.rowan.jdbc;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs every statement with its parameters to the logger {@code io.rowan.sql} at level INFO, a line each. */
public final class EchoListener implements StatementListener {
    private final Logger logger = LoggerFactory.getLogger("io.rowan.sql");

    /** Makes the listener. */
    public EchoListener() {}

    @Override
    public void executed(StatementEvent event) {
        if (logger.isInfoEnabled()) {
            logger.info("{}", StatementLine.of(event.sql(), event.parameterSets(), event.failure()));
        }
    }
}
