package io.rowan.values;

import io.rowan.annotation.TableIndex;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

@Entity
@TableIndex(columns = "lower(email)", unique = true)
class Login {
    @Id
    @GeneratedValue
    @Nullable
    Long id;

    @Column(length = 100)
    String email = "";

    protected Login() {}

    Login(String email) {
        this.email = email;
    }
}
