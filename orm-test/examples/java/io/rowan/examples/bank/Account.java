package io.rowan.examples.bank;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;

/** Money of somebody. */
@Entity
@Table(name = "accounts")
public class Account {
    @Id
    private long number;

    @Column(precision = 12, scale = 2, nullable = false)
    private BigDecimal balance;

    /** For Rowan. */
    protected Account() {
        this(0, BigDecimal.ZERO);
    }

    /** An account with some money in it. */
    public Account(long number, BigDecimal balance) {
        this.number = number;
        this.balance = balance;
    }

    /** The key. */
    public long getNumber() {
        return number;
    }

    /** How much there is. */
    public BigDecimal getBalance() {
        return balance;
    }

    /** Puts money in. */
    public void deposit(BigDecimal amount) {
        balance = balance.add(amount);
    }

    /** Takes money out; refuses to take more than there is. */
    public void withdraw(BigDecimal amount) {
        if (balance.compareTo(amount) < 0) {
            throw new InsufficientFundsException(number, balance, amount);
        }
        balance = balance.subtract(amount);
    }
}
