package io.rowan.metadata;

import static io.rowan.metadata.Reads.mapping;
import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.mapping.Attribute;
import io.rowan.mapping.EntityMapping;
import io.rowan.metadata.Reads.Numbered;
import io.rowan.schema.Column;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class EmbeddedMappingTest {
    @Embeddable
    record City(
            String zip,
            @jakarta.persistence.Column(name = "town") String name) {}

    @Embeddable
    static class Address {
        private String street;
        private City city;

        private Address() {}

        static Address of(String street, City city) {
            Address address = new Address();
            address.street = street;
            address.city = city;
            return address;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Address address
                    && Objects.equals(street, address.street)
                    && Objects.equals(city, address.city);
        }

        @Override
        public int hashCode() {
            return Objects.hash(street, city);
        }
    }

    record Range<T>(T low, T high) {}

    @Entity
    static class Customer extends Numbered {
        Address home;

        @AttributeOverride(name = "street", column = @jakarta.persistence.Column(name = "office_street", length = 80))
        @AttributeOverride(name = "city.zip", column = @jakarta.persistence.Column(name = "office_zip"))
        @AttributeOverride(name = "city.name", column = @jakarta.persistence.Column(name = "office_town"))
        Address office;

        @Embedded
        Range<Integer> budget;
    }

    private final EntityMapping customers = mapping(Customer.class);

    @Test
    void the_leaves_of_embeddables_are_attributes_with_dotted_names_and_columns_of_the_entity() {
        assertThat(customers.attributes())
                .extracting(Attribute::name)
                .containsExactly(
                        "id",
                        "home.street",
                        "home.city.zip",
                        "home.city.name",
                        "office.street",
                        "office.city.zip",
                        "office.city.name",
                        "budget.low",
                        "budget.high");
        assertThat(customers.table().columns())
                .extracting(Column::name)
                .containsExactly(
                        "id", "street", "zip", "town", "office_street", "office_zip", "office_town", "low", "high");
        assertThat(customers.table().column("office_street").size().length()).isEqualTo(80);
    }

    @Test
    void type_arguments_of_an_embeddable_give_its_column_types() {
        assertThat(customers.table().column("low").type().javaType()).isEqualTo(Integer.class);
    }

    @Test
    void an_embeddable_is_read_into_its_leaves_and_made_from_them() {
        Customer customer = new Customer();
        customer.home = Address.of("Low Lane", new City("123", "York"));
        customer.budget = new Range<>(1, 2);
        Object[] state = customers.readState(customer);

        assertThat(state).containsExactly(null, "Low Lane", "123", "York", null, null, null, 1, 2);

        Customer copy = new Customer();
        copy.office = Address.of("old", null);
        customers.writeState(copy, state);
        assertThat(copy.home).isEqualTo(customer.home).isNotSameAs(customer.home);
        assertThat(copy.office).isNull();
        assertThat(copy.budget).isEqualTo(new Range<>(1, 2));
    }

    @MappedSuperclass
    static class Keyed<K> {
        @Id
        K key;

        String note;
    }

    @Entity
    @AttributeOverride(name = "key", column = @jakarta.persistence.Column(name = "isbn", length = 13))
    @AttributeOverride(name = "note", column = @jakarta.persistence.Column(name = "remark"))
    static class Book extends Keyed<String> {
        String title;
    }

    @Test
    void a_mapped_superclass_gives_its_attributes_first_with_type_arguments_and_overrides() {
        EntityMapping books = mapping(Book.class);

        assertThat(books.table().columns()).extracting(Column::name).containsExactly("isbn", "remark", "title");
        assertThat(books.id().attribute().column().type().javaType()).isEqualTo(String.class);
        assertThat(books.table().column("isbn").size().length()).isEqualTo(13);
        assertThat(books.table().primaryKey()).containsExactly("isbn");
    }
}
