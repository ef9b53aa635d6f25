package io.rowan.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.Rowan;
import io.rowan.SessionFactory;
import io.rowan.schema.SchemaChange;
import io.rowan.test.RowanTest;
import io.rowan.test.TestUrl;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.commons.support.ReflectionSupport;

/** Of tables that were just created nothing is to be changed, whatever the mapping. */
@RowanTest(entities = Anchor.class)
class UnchangedTest {
    /** The entities of each class of tests. */
    static Stream<Set<Class<?>>> mappings() {
        return ReflectionSupport.findAllClassesInPackage(
                        "io.rowan", type -> type.isAnnotationPresent(RowanTest.class), name -> true)
                .stream()
                .map(type -> Set.of(type.getAnnotation(RowanTest.class).entities()))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("mappings")
    void nothing_is_to_be_changed_after_create_all(Set<Class<?>> entities, SessionFactory empty, TestUrl url) {
        empty.schema().dropAll();
        try (SessionFactory orm = Rowan.configure()
                .url(url.value())
                .entities(entities.toArray(Class<?>[]::new))
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
