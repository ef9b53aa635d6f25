package io.rowan.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The first uses, which go by reflection, do all that generated code does. */
class DeferredAccessTest extends ClassAccessGeneratorTest {
    @Override
    ClassAccess access(Class<?> type, List<ClassProperty> properties) {
        return generator.deferred(type, properties);
    }

    @Test
    void goesOnWithTheSameObjectsWhenTheAccessIsGenerated() throws Exception {
        ClassAccess access = fields(Plain.class, "text", "count");
        Object plain = access.create();
        for (int i = 0; i < 2 * DeferredAccess.BY_REFLECTION; i++) {
            access.set(plain, 1, i);
            assertThat(access.get(plain, 1)).isEqualTo(i);
            assertThat(access.holds(plain, new int[] {0, 1}, new Object[] {"made", i}))
                    .isTrue();
        }
    }
}
