package io.rowan.flush;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Temporal;
import jakarta.persistence.TemporalType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** Ten attributes beside the id, some of which can be changed in place. */
@Entity
@Table(name = "gadgets")
class Gadget {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @Column(nullable = false)
    String name = "";

    @Nullable
    String remark;

    int stock;
    long weight;
    boolean sold;

    @Column(precision = 10, scale = 2)
    @Nullable
    BigDecimal price;

    @Nullable
    LocalDate released;

    byte @Nullable [] picture;

    @SuppressWarnings("deprecation") // the standard's, for the older dates
    @Temporal(TemporalType.TIMESTAMP)
    @Nullable
    Date sent;

    @Embedded
    @Nullable
    Size size;

    protected Gadget() {}

    Gadget(String name) {
        this.name = name;
    }
}
