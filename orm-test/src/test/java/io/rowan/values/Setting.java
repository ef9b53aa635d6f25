package io.rowan.values;

import io.rowan.annotation.Json;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A key with any value that JSON can say. */
// snippet: setting
@Entity
@Table(name = "settings")
class Setting {
    @Id
    @Column(name = "name", length = 100)
    String key = "";

    @Json
    @Nullable
    Object value;
    // end

    protected Setting() {}

    Setting(String key, @Nullable Object value) {
        this.key = key;
        this.value = value;
    }
}
