package io.rowan.unitofwork;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** May be without a harbour, which does not know of it. */
@Entity
class Kiosk {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    String name = "";

    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable
    Harbour harbour;

    Kiosk() {}

    Kiosk(@Nullable Harbour harbour) {
        this.harbour = harbour;
    }
}
