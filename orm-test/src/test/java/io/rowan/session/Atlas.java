package io.rowan.session;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds its sheets by their title. */
@Entity
class Atlas {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @OneToMany(mappedBy = "atlas", cascade = CascadeType.ALL, orphanRemoval = true)
    @MapKey(name = "title")
    Map<String, Sheet> sheets = new LinkedHashMap<>();

    Atlas() {}

    Atlas(Sheet... sheets) {
        for (Sheet sheet : sheets) {
            this.sheets.put(sheet.title, sheet);
        }
    }
}
