package io.rowan.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.error.EntityInstantiationException;
import io.rowan.error.EntityStateException;
import io.rowan.error.MappingException;
import io.rowan.metadata.MetadataReader;
import io.rowan.metadata.Naming;
import io.rowan.proxy.LazyInstances;
import io.rowan.proxy.LazyState;
import io.rowan.type.TypeRegistry;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntityMappingsTest {
    @Entity
    static class User {
        @Id
        private Long id;

        private int age;
        private String name;
    }

    static class Generated extends User {}

    @Entity(name = "Sealed")
    static final class Closed {
        @Id
        private Long id;
    }

    private final EntityMappings mappings =
            new MetadataReader(TypeRegistry.standard(), Naming.snakeCase()).read(List.of(User.class, Closed.class));
    private final EntityMapping users = mappings.get(User.class);

    @Test
    void the_mapping_of_a_subclass_is_that_of_its_entity() {
        assertThat(mappings.get(Generated.class)).isSameAs(users);
        assertThat(mappings.find(Generated.class)).isSameAs(users);
        assertThat(mappings.find(String.class)).isNull();
        assertThat(mappings.all()).extracting(EntityMapping::name).containsExactly("User", "Sealed");
    }

    @Test
    void a_class_that_is_no_entity_is_named_with_those_that_are() {
        assertThatThrownBy(() -> mappings.get(String.class))
                .isInstanceOf(EntityStateException.class)
                .hasMessage("java.lang.String is no entity of this session factory, whose entities are [User, Sealed]."
                        + " Add it to entities(...) when the factory is configured, with @Entity on it.");
    }

    @Test
    void a_value_that_does_not_fit_its_attribute_is_told_with_a_remedy() {
        User user = new User();

        assertThatThrownBy(() -> users.attribute("age").set(user, null))
                .isInstanceOf(EntityInstantiationException.class)
                .hasMessage("The attribute age of type int cannot hold null. Declare the attribute with a wrapper type,"
                        + " or make its column NOT NULL.");
        assertThatThrownBy(() -> users.attribute("name").set(user, 5))
                .isInstanceOf(EntityInstantiationException.class)
                .hasMessage("The attribute name of type java.lang.String cannot hold a java.lang.Integer. Declare the"
                        + " attribute with that type.");
    }

    @Test
    void a_state_is_written_and_read_by_slot() {
        User user = (User) users.instantiate();
        users.writeBasics(user, new Object[] {1L, 30, "Ada"});

        assertThat(user.id).isEqualTo(1L);
        assertThat(user.age).isEqualTo(30);
        assertThat(user.name).isEqualTo("Ada");
        assertThat(users.readState(user)).containsExactly(1L, 30, "Ada");
    }

    @Test
    void a_final_class_has_no_lazy_instances() {
        LazyState state = new LazyState(mappings.get(Closed.class), 1L, new LazyState.Origin("Sealed", ""), null);

        assertThatThrownBy(() -> new LazyInstances().create(state))
                .isInstanceOf(MappingException.class)
                .hasMessageStartingWith("1 mapping mistake:\n  - Sealed: no lazy subclass can be generated (")
                .hasMessageEndingWith("Let the class and its constructor be neither final nor sealed, and open its"
                        + " package to io.rowan.core.");
    }
}
