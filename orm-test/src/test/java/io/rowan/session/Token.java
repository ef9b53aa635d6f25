package io.rowan.session;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Its key is made at random before the insert. */
@Entity
class Token {
    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    @Nullable
    UUID id;

    String purpose = "";

    Token() {}

    Token(String purpose) {
        this.purpose = purpose;
    }
}
