package io.rowan.examples.rates;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;

// snippet: entity
/** A currency: read by every request, changed once a day. */
@Entity
@Cacheable
public class Currency {
    @Id
    private long number;

    @Column(length = 3, nullable = false, unique = true)
    private String code;

    @Column(precision = 12, scale = 4, nullable = false)
    private BigDecimal rate;
    // end

    /** For the mapper. */
    protected Currency() {}

    /**
     * A currency.
     *
     * @param number its number in ISO 4217
     * @param code its code
     * @param rate what one euro costs in it
     */
    public Currency(long number, String code, BigDecimal rate) {
        this.number = number;
        this.code = code;
        this.rate = rate;
    }

    /** Its code. */
    public String getCode() {
        return code;
    }

    /** What one euro costs in it. */
    public BigDecimal getRate() {
        return rate;
    }

    /** Changes the rate. */
    public void setRate(BigDecimal rate) {
        this.rate = rate;
    }
}
