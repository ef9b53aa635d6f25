package io.rowan.errors;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/** A row with a constraint of each kind. */
@Entity
@Table(
        name = "badges",
        uniqueConstraints = @UniqueConstraint(name = "uq_badges_code", columnNames = "code"),
        check = @CheckConstraint(name = "ck_badges_grade", constraint = "grade > 0"))
class Badge {
    @Id
    long id;

    @Column(length = 20)
    @Nullable
    String code;

    @Column(nullable = false)
    int grade = 1;

    @Column(nullable = false)
    @Nullable
    String label = "";

    @ManyToOne
    @JoinColumn(name = "holder_id", foreignKey = @ForeignKey(name = "fk_badges_holder"))
    @Nullable
    Holder holder;

    protected Badge() {}

    Badge(long id) {
        this.id = id;
    }
}
