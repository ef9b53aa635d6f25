package io.rowan.examples.bank;

import static io.rowan.query.Dsl.select;

import io.rowan.Retry;
import io.rowan.SessionFactory;
import java.math.BigDecimal;
import java.util.List;

/** What the bank does; each call is a transaction of its own. Safe for threads. */
public final class Bank {
    private final SessionFactory orm;

    /** A bank over a database. */
    public Bank(SessionFactory orm) {
        this.orm = orm;
    }

    // snippet: transfer
    /** Moves money. Both accounts are locked first, so that nobody else changes them meanwhile. */
    public void transfer(long from, long to, BigDecimal amount) {
        orm.inTransaction(
                Retry.times(5),
                session -> { // again after a deadlock or a serialization failure
                    List<Account> both = session.scalars(select(Account.class)
                                    .where(Account_.number.in(from, to))
                                    .orderBy(
                                            Account_.number
                                                    .asc()) // always in this order: no two transfers block each other
                                    .forUpdate())
                            .all();
                    find(both, from).withdraw(amount); // throws when there is too little: everything is rolled back
                    find(both, to).deposit(amount);
                });
    }
    // end

    private static Account find(List<Account> accounts, long number) {
        return accounts.stream()
                .filter(account -> account.getNumber() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no account " + number + "."));
    }
}
