package io.rowan.examples.settings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;

/** A key and its value, as JSON text. */
@Entity
@Table(name = "settings")
public class Setting {
    @Id
    @Column(name = "setting_key", length = 100)
    private String key;

    @Lob
    @Column(name = "setting_value", nullable = false)
    private String value;

    /** For Rowan. */
    protected Setting() {
        this("", "");
    }

    /** A key with a value, as JSON text. */
    public Setting(String key, String value) {
        this.key = key;
        this.value = value;
    }

    /** The key. */
    public String getKey() {
        return key;
    }

    /** The value, as JSON text. */
    public String getValue() {
        return value;
    }
}
