package io.rowan.session;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Ten attributes beside its key. */
@Entity
class Profile {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    String name = "Ada";
    String street = "Main Street 1";
    String city = "London";
    String country = "uk";
    String phone = "1";
    String website = "example.com";
    LocalDate born = LocalDate.of(1815, 12, 10);
    int height = 165;
    boolean newsletter;
    double rating = 4.5;
}
