package io.rowan.flush;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A column that the database computes when it is read. */
@Entity
@Table(name = "signs")
class Sign {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @Column(nullable = false)
    String text = "";

    @Column(columnDefinition = "varchar(255) generated always as (upper(text))", insertable = false, updatable = false)
    @Nullable
    String loud;

    protected Sign() {}

    Sign(String text) {
        this.text = text;
    }
}
