package io.rowan.dialects.h2;

import io.rowan.dialect.SelectRenderer;
import io.rowan.dialect.SqlOutput;
import io.rowan.sql.SqlSelect.Lock;
import java.math.BigDecimal;

/** H2 locks for writing only, and waits for seconds with fractions, in a clause that takes a number and no parameter. */
final class H2Selects extends SelectRenderer {
    @Override
    protected String lockMode(Lock.Mode mode) {
        return " for update";
    }

    @Override
    protected void timeout(Lock lock, SqlOutput out) {
        if (lock.timeoutMillis() != null) {
            out.append(" wait ")
                    .append(BigDecimal.valueOf(lock.timeoutMillis(), 3).toPlainString());
        }
    }
}
