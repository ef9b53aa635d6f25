package io.rowan.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.annotation.CreatedAt;
import io.rowan.mapping.EntityMapping;
import io.rowan.mapping.EntityMappings;
import io.rowan.mapping.Identifier.KeyGeneration;
import io.rowan.mapping.ToManyAttribute;
import io.rowan.mapping.ToManyAttribute.Link;
import io.rowan.mapping.ToOneAttribute;
import io.rowan.schema.Column;
import io.rowan.schema.ForeignKey;
import io.rowan.schema.Table;
import io.rowan.schema.UniqueKey;
import io.rowan.type.TypeRegistry;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShopMappingTest {
    @Entity
    @jakarta.persistence.Table(name = "users")
    static class User {
        @jakarta.persistence.Column(length = 100, nullable = false)
        private String name;

        @jakarta.persistence.Column(nullable = false, unique = true)
        private String email;

        private boolean active = true;

        @CreatedAt
        private Instant createdAt;

        @OneToMany(mappedBy = "user", cascade = CascadeType.ALL, orphanRemoval = true)
        private List<Order> orders = new ArrayList<>();

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private Long id;
    }

    @Entity
    @jakarta.persistence.Table(name = "orders")
    static class Order {
        @Id
        @GeneratedValue
        private Long id;

        @ManyToOne(fetch = FetchType.LAZY, optional = false)
        private User user;

        @jakarta.persistence.Column(precision = 10, scale = 2)
        private BigDecimal totalPrice;

        @jakarta.persistence.Column(columnDefinition = "varchar(20) default 'pending' not null")
        private String status;
    }

    private final EntityMappings mappings =
            new MetadataReader(TypeRegistry.standard(), Naming.snakeCase()).read(List.of(User.class, Order.class));
    private final EntityMapping users = mappings.get(User.class);
    private final EntityMapping orders = mappings.get(Order.class);

    @Test
    void makesATableOfEachEntityWithTheIdFirst() {
        Table table = users.table();
        assertThat(table.name()).isEqualTo("users");
        assertThat(table.columns())
                .extracting(Column::name)
                .containsExactly("id", "name", "email", "active", "created_at");
        assertThat(table.columns()).extracting(Column::nullable).containsExactly(false, false, false, false, true);
        assertThat(table.primaryKey()).containsExactly("id");
        assertThat(table.column("id").identity()).isTrue();
        assertThat(table.column("name").size()).isEqualTo(new Column.Size(100, 0, 0));
        assertThat(table.uniqueKeys()).containsExactly(new UniqueKey("uk_users_email", List.of("email")));
        assertThat(mappings.schema().tables()).containsExactly(users.table(), orders.table());
    }

    @Test
    void makesAForeignKeyOfARelationshipToOne() {
        assertThat(orders.table().columns())
                .extracting(Column::name)
                .containsExactly("id", "user_id", "total_price", "status");
        assertThat(orders.table().column("user_id").nullable()).isFalse();
        assertThat(orders.table().column("user_id").identity()).isFalse();
        assertThat(orders.table().foreignKeys())
                .containsExactly(new ForeignKey(
                        "fk_orders_user_id",
                        List.of("user_id"),
                        "users",
                        null,
                        List.of("id"),
                        ForeignKey.OnDelete.NO_ACTION,
                        ForeignKey.OnUpdate.NO_ACTION));
        assertThat(orders.table().column("total_price").size()).isEqualTo(new Column.Size(0, 10, 2));
    }

    @Test
    void knowsTheDefaultInsideAColumnDefinition() {
        Column status = orders.table().column("status");
        assertThat(status.definition()).isEqualTo("varchar(20) default 'pending' not null");
        assertThat(status.defaultValue()).isEqualTo("'pending'");
        assertThat(status.generated()).isTrue();
    }

    @Test
    void linksBothSidesOfARelationship() {
        ToManyAttribute many = users.toManys().get(0);
        ToOneAttribute one = orders.toOnes().get(0);
        assertThat(many.otherSide()).isSameAs(one);
        assertThat(one.otherSide()).isSameAs(many);
        assertThat(many.link()).isEqualTo(new Link.ForeignKeyLink(one.foreignKeyColumn(), one));
        assertThat(many.relationship().orphanRemoval()).isTrue();
        assertThat(many.relationship().cascades())
                .containsExactlyInAnyOrder(
                        CascadeType.PERSIST,
                        CascadeType.MERGE,
                        CascadeType.REMOVE,
                        CascadeType.REFRESH,
                        CascadeType.DETACH);
        assertThat(one.relationship().eager()).isFalse();
        assertThat(users.id().generation()).isEqualTo(new KeyGeneration.Identity());
    }

    @Test
    void readsAndWritesTheStateOfInstances() {
        Object user = users.instantiate();
        users.setId(user, 7L);
        users.attribute("name").set(user, "Alice");
        assertThat(users.idOf(user)).isEqualTo(7L);
        assertThat(users.readState(user))
                .startsWith(7L, "Alice", null, true, null)
                .hasSize(6);
    }
}
