package io.rowan.metadata;

import static io.rowan.metadata.Reads.mapping;
import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.mapping.Attribute;
import io.rowan.mapping.EntityMapping;
import io.rowan.metadata.Reads.Numbered;
import io.rowan.schema.Column;
import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import org.junit.jupiter.api.Test;

class AccessMappingTest {
    @Entity
    static class ByProperty {
        private Long key;
        private String stored;
        private boolean lit;
        private int reads;

        @Id
        public Long getId() {
            return key;
        }

        private void setId(Long id) {
            key = id;
        }

        @jakarta.persistence.Column(name = "label", length = 9)
        protected String getName() {
            return stored;
        }

        protected ByProperty setName(String name) {
            stored = name + "!";
            return this;
        }

        boolean isActive() {
            return lit;
        }

        void setActive(boolean active) {
            lit = active;
        }

        @Transient
        int getReads() {
            return reads;
        }

        static String getKind() {
            return "by property";
        }
    }

    @Test
    void an_id_on_a_getter_makes_all_access_go_through_methods() {
        EntityMapping mapping = mapping(ByProperty.class);
        ByProperty instance = new ByProperty();
        mapping.setId(instance, 3L);
        mapping.attribute("name").set(instance, "x");
        mapping.attribute("active").set(instance, true);

        assertThat(mapping.table().columns())
                .extracting(Column::name)
                .containsExactlyInAnyOrder("id", "active", "label");
        assertThat(instance.key).isEqualTo(3L);
        assertThat(instance.stored).isEqualTo("x!");
        assertThat(instance.lit).isTrue();
        assertThat(mapping.attribute("name").get(instance)).isEqualTo("x!");
    }

    @Entity
    static class Mostly extends Numbered {
        String field;

        @Transient
        private String inside;

        @Access(AccessType.PROPERTY)
        String getText() {
            return inside;
        }

        void setText(String text) {
            inside = "(" + text + ")";
        }
    }

    @Test
    void access_on_a_getter_makes_an_exception_for_one_property() {
        EntityMapping mapping = mapping(Mostly.class);
        Mostly instance = new Mostly();
        mapping.attribute("text").set(instance, "x");

        assertThat(mapping.attributes()).extracting(Attribute::name).containsExactly("id", "field", "text");
        assertThat(instance.inside).isEqualTo("(x)");
    }

    @Entity
    @Access(AccessType.PROPERTY)
    static class Told extends Numbered {
        private String inside;

        String getText() {
            return inside;
        }

        void setText(String text) {
            inside = text;
        }
    }

    @Test
    void access_on_a_class_holds_for_that_class_alone() {
        assertThat(mapping(Told.class).attributes()).extracting(Attribute::name).containsExactly("id", "text");
    }
}
