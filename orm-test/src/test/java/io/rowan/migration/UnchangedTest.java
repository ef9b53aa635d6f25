package io.rowan.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.rowan.Rowan;
import io.rowan.SessionFactory;
import io.rowan.dialect.Dialect;
import io.rowan.schema.SchemaChange;
import io.rowan.test.Requires;
import io.rowan.test.RowanTest;
import io.rowan.test.TestUrl;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.commons.support.ReflectionSupport;

/** Of tables that were just created nothing is to be changed, whatever the mapping. */
@RowanTest(entities = Anchor.class)
class UnchangedTest {
    /** The entities of each class of tests, and what these require of a database. */
    static Stream<Mapping> mappings() {
        return ReflectionSupport.findAllClassesInPackage(
                        "io.rowan", type -> type.isAnnotationPresent(RowanTest.class), name -> true)
                .stream()
                .map(type -> new Mapping(
                        Set.of(type.getAnnotation(RowanTest.class).entities()), type.getAnnotation(Requires.class)))
                .filter(mapping -> !mapping.entities().isEmpty())
                .distinct();
    }

    record Mapping(Set<Class<?>> entities, @Nullable Requires requires) {
        boolean fits(Dialect dialect) {
            return requires == null
                    || Stream.of(requires.value()).allMatch(dialect::supports)
                            && Stream.of(requires.absent()).noneMatch(dialect::supports);
        }
    }

    @ParameterizedTest
    @MethodSource("mappings")
    void nothing_is_to_be_changed_after_create_all(
            Mapping mapping, SessionFactory empty, TestUrl url, Dialect dialect) {
        assumeTrue(dialect.catalog().known(), "the catalog is not known");
        assumeTrue(mapping.fits(dialect), "the tables are not for " + dialect.name());
        empty.schema().dropAll();
        try (SessionFactory orm = Rowan.configure()
                .url(url.url())
                .entities(mapping.entities().toArray(Class<?>[]::new))
                .pool(pool -> pool.size(1))
                .build()) {
            orm.schema().createAll();

            assertThat(orm.schema().inspect().tables()).isNotEmpty();
            assertThat(orm.schema().changes())
                    .flatExtracting(SchemaChange::describe)
                    .isEmpty();
            orm.schema().dropAll();
            assertThat(orm.schema().inspect().tables()).isEmpty();
        }
    }
}
