package io.rowan.values;

import io.rowan.annotation.TableIndex;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

// snippet: contact
@Entity
@Table(name = "contacts")
@TableIndex(columns = "lower(name)")
@TableIndex(
        columns = {"city", "born desc"},
        where = "active_since > 0",
        name = "ix_contacts_active")
@TableIndex(
        columns = "activeSince",
        include = {"name", "city"})
class Contact {
    @Id
    @GeneratedValue
    @Nullable
    Long id;

    @Column(length = 100)
    String name = "";

    @Column(length = 100)
    String city = "";

    int born;
    int activeSince;
    // end

    protected Contact() {}

    Contact(String name, String city, int born) {
        this.name = name;
        this.city = city;
        this.born = born;
        this.activeSince = born + 20;
    }
}
