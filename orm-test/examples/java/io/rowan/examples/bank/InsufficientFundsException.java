package io.rowan.examples.bank;

import java.math.BigDecimal;

/** There is less in the account than should be taken out. */
public final class InsufficientFundsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InsufficientFundsException(long account, BigDecimal balance, BigDecimal amount) {
        super("Account " + account + " has " + balance + ", and " + amount + " were to be taken out.");
    }
}
