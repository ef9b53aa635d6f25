package io.rowan.session;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** Mapped by its properties: Rowan goes through getters and setters, as this one's capitals show. */
@Entity
@Access(AccessType.PROPERTY)
class Room {
    private @Nullable Long number;
    private String title = "";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long getNumber() {
        return number;
    }

    void setNumber(@Nullable Long value) {
        number = value;
    }

    @Column(name = "room_title")
    String getTitle() {
        return title.toUpperCase(java.util.Locale.ROOT);
    }

    void setTitle(String value) {
        title = value.toLowerCase(java.util.Locale.ROOT);
    }

    String inside() {
        return title;
    }
}
