package io.rowan.metadata;

import io.rowan.error.MappingException;
import io.rowan.mapping.EntityMapping;
import io.rowan.mapping.EntityMappings;
import io.rowan.type.TypeRegistry;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.Assertions;

/** Reads entity classes with the standard types and the default names. */
final class Reads {
    /** For entities whose id does not matter. */
    @MappedSuperclass
    static class Numbered {
        @Id
        Long id;
    }

    private Reads() {}

    static EntityMappings read(Class<?>... classes) {
        return new MetadataReader(TypeRegistry.standard(), Naming.snakeCase()).read(Arrays.asList(classes));
    }

    /** Reads all and gives the mapping of the first. */
    static EntityMapping mapping(Class<?>... classes) {
        return read(classes).get(classes[0]);
    }

    /** The mistakes of classes that have some. */
    static List<String> mistakes(Class<?>... classes) {
        return Assertions.catchThrowableOfType(MappingException.class, () -> read(classes))
                .mistakes();
    }
}
