package io.rowan.loading;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.Serializable;

/** The target of an eager relationship. */
@Entity
@Table(name = "countries")
class Country implements Serializable {
    private static final long serialVersionUID = 1L;

    @Id
    private String code = "";

    private String name = "";

    protected Country() {}

    Country(String code, String name) {
        this.code = code;
        this.name = name;
    }

    String getCode() {
        return code;
    }

    String getName() {
        return name;
    }
}
