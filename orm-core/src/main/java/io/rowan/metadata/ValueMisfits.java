package io.rowan.metadata;

import io.rowan.annotation.Json;
import io.rowan.annotation.SqlArray;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Temporal;
import jakarta.persistence.Version;
import java.lang.annotation.Annotation;
import java.util.List;

/** Reports annotations that say in two ways how an attribute is kept. */
final class ValueMisfits {
    @SuppressWarnings("deprecation") // @Temporal is deprecated since 3.2, but still in the standard
    private static final List<Class<? extends Annotation>> OTHERS = List.of(
            SqlArray.class,
            Convert.class,
            Embedded.class,
            Enumerated.class,
            Id.class,
            Lob.class,
            ManyToMany.class,
            ManyToOne.class,
            OneToMany.class,
            OneToOne.class,
            Temporal.class,
            Version.class);

    private ValueMisfits() {}

    /** Reports those on a property; true when there was one. */
    static boolean refuse(Property property, Mistakes mistakes) {
        if (property.has(Json.class)) {
            return refuse(property, Json.class, "as a JSON document", mistakes);
        }
        return property.has(SqlArray.class) && refuse(property, SqlArray.class, "as an array", mistakes);
    }

    private static boolean refuse(Property property, Class<? extends Annotation> kept, String how, Mistakes mistakes) {
        boolean refused = false;
        for (Class<? extends Annotation> other : OTHERS) {
            if (other != kept && property.has(other)) {
                mistakes.add(
                        property.where(),
                        "@" + kept.getSimpleName() + " keeps the attribute " + how + ", but @" + other.getSimpleName()
                                + " stands there too and says otherwise. Take one of them away.");
                refused = true;
            }
        }
        return refused;
    }
}
