package io.rowan.query;

import static io.rowan.query.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.error.QueryException;
import io.rowan.query.Shop.Address_;
import io.rowan.query.Shop.Person;
import io.rowan.query.Shop.Product;
import io.rowan.query.Shop.Product_;
import io.rowan.query.Shop.User;
import io.rowan.query.Shop.User_;
import java.util.List;
import org.junit.jupiter.api.Test;

class WriteStatementTest {
    private static final TextAttribute<Person> INHERITED = new TextAttribute<>(Person.class, "title");

    @Test
    void theLastValueOfAnAttributeCounts() {
        Update<User> update =
                update(User.class).set(User_.age, 1).set(User_.name, "a").set(User_.age, User_.age.plus(1));

        assertThat(update.assignments())
                .containsExactly(
                        new Assignment(User_.name.node(), new ValueNode("a")),
                        new Assignment(User_.age.node(), User_.age.plus(1).node()));
    }

    @Test
    void anAttributeIsSetToNull() {
        String none = null;
        Assignment expected = new Assignment(User_.name.node(), new ValueNode(null));

        assertThat(update(User.class).set(User_.name, none).assignments()).containsExactly(expected);
        assertThat(update(User.class).setNull(User_.name).assignments()).containsExactly(expected);
    }

    @Test
    void embeddedAndInheritedAttributesAreSet() {
        Update<User> update =
                update(User.class).set(User_.address.get(Address_.city), "Ulm").set(INHERITED, "Dr");

        assertThat(update.assignments())
                .extracting(assignment -> assignment.attribute().toString())
                .containsExactly("User.address.city", "Person.title");
    }

    @Test
    void anAttributeOfAnotherEntityIsRefused() {
        assertThatThrownBy(() -> update(User.class).set(Product_.name, "x"))
                .isInstanceOf(QueryException.class)
                .hasMessage("update(User.class).set(Product.name, …): the attribute is not one of User. "
                        + "Set attributes of User_.");
    }

    @Test
    void clausesReturnNewStatements() {
        Update<User> update = update(User.class).set(User_.age, 1);
        Delete<User> delete = delete(User.class);
        Insert<Product> insert = insert(Product.class);
        update.where(User_.active);
        delete.where(User_.active);
        insert.values(new Product());

        assertThat(update.conditions()).isEmpty();
        assertThat(delete.conditions()).isEmpty();
        assertThat(insert.rows()).isEmpty();
    }

    @Test
    void objectsOfSeveralCallsAreInsertedInOrder() {
        Product first = new Product();
        Product second = new Product();

        assertThat(insert(Product.class).values(first).values(List.of(second)).rows())
                .containsExactly(first, second);
    }

    @Test
    void anUpsertNamesWhatItUpdatesAndByWhat() {
        assertThatThrownBy(() -> insert(Product.class).onConflict(Product_.name).doUpdate())
                .isInstanceOf(QueryException.class)
                .hasMessage("insert(Product.class): doUpdate() names nothing to update. "
                        + "Name attributes, such as doUpdate(Product_.name), or write doNothing().");
        assertThatThrownBy(() -> insert(Product.class).onConflict().doUpdate(Product_.price))
                .isInstanceOf(QueryException.class)
                .hasMessage("insert(Product.class): doUpdate(…) must know which unique attributes find the row. "
                        + "Name them, such as onConflict(Product_.name).");
        assertThat(insert(Product.class).onConflict().doNothing().conflict())
                .isEqualTo(new Conflict(List.of(), List.of()));
    }
}
