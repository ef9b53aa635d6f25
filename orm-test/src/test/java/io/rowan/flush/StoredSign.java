package io.rowan.flush;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A column that the database computes and keeps in the row. */
@Entity
@Table(name = "signs")
class StoredSign {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @Column(nullable = false)
    String text = "";

    @Column(
            columnDefinition = "varchar(255) generated always as (upper(text)) stored",
            insertable = false,
            updatable = false)
    @Nullable
    String loud;

    protected StoredSign() {}

    StoredSign(String text) {
        this.text = text;
    }
}
