package io.rowan.unitofwork;

import io.rowan.annotation.OnDelete;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** Goes with its picture; without its painter it stays. */
@Entity
class Mark {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @OnDelete(OnDelete.Action.CASCADE)
    @Nullable
    Picture picture;

    @ManyToOne(fetch = FetchType.LAZY)
    @OnDelete(OnDelete.Action.SET_NULL)
    @Nullable
    Label painter;

    Mark() {}

    Mark(Picture picture, @Nullable Label painter) {
        this.picture = picture;
        this.painter = painter;
    }
}
