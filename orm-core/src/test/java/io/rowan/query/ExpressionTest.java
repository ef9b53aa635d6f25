package io.rowan.query;

import static io.rowan.query.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.error.QueryException;
import io.rowan.query.Shop.Order_;
import io.rowan.query.Shop.User;
import io.rowan.query.Shop.User_;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExpressionTest {
    private static <T> @Nullable T none() {
        return null;
    }

    @Test
    void equalityWithNullIsATestForNull() {
        String none = none();
        User nobody = none();

        assertThat(User_.name.eq(none)).isEqualTo(User_.name.isNull());
        assertThat(User_.name.ne(none)).isEqualTo(User_.name.isNotNull());
        assertThat(Order_.user.eq(nobody)).isEqualTo(Order_.user.isNull());
    }

    @Test
    void otherComparisonsWithNullAreRefusedWithTheRemedy() {
        Integer none = none();

        assertThatThrownBy(() -> User_.age.gt(none))
                .isInstanceOf(QueryException.class)
                .hasMessage("User.age.gt(null): in SQL this is unknown for every row. "
                        + "Write isNull() or isNotNull(), or leave the condition out.");
        assertThatThrownBy(() -> Order_.user.get(User_.age).between(1, none))
                .isInstanceOf(QueryException.class)
                .hasMessageStartingWith("Order.user.age.between(null): ");
        assertThatThrownBy(() -> User_.name.lower().startsWith(none()))
                .isInstanceOf(QueryException.class)
                .hasMessageStartingWith("lower(User.name).startsWith(null): ");
    }

    @Test
    void aNullInAListIsRefused() {
        assertThatThrownBy(() -> User_.name.in(Arrays.asList("a", null)))
                .isInstanceOf(QueryException.class)
                .hasMessage("User.name.in(…, null, …): in SQL nothing is in a list because of its null. "
                        + "Leave the null out and, if it is meant, add or(….isNull()).");
        assertThatThrownBy(() -> User_.name.notIn("a", none())).isInstanceOf(QueryException.class);
    }

    @Test
    void literalPartsOfATextLoseTheirWildcards() {
        LikeNode like = (LikeNode) User_.name.contains("50%_off!").node();

        assertThat(like.pattern()).isEqualTo(new ValueNode("%50!%!_off!!%"));
        assertThat(like.escape()).isEqualTo('!');
        assertThat(((LikeNode) User_.name.startsWith("a").node()).pattern()).isEqualTo(new ValueNode("a%"));
        assertThat(((LikeNode) User_.name.endsWith("a").node()).pattern()).isEqualTo(new ValueNode("%a"));
    }

    @Test
    void patternsKeepTheirEscapeCharacter() {
        assertThat(User_.name.like("a#%", '#').node())
                .isEqualTo(new LikeNode(User_.name.node(), new ValueNode("a#%"), false, '#'));
        assertThat(User_.name.ilike("a%").node())
                .isEqualTo(new LikeNode(User_.name.node(), new ValueNode("a%"), true, null));
    }

    @Test
    void pathsGoThroughSeveralAttributes() {
        TextAttribute<User> name = Order_.user.get(User_.manager.get(User_.name));

        assertThat(name).hasToString("Order.user.manager.name");
        assertThat(name.node().source().base()).isEqualTo(new EntitySource(Shop.Order.class));
        assertThat(name.owner()).isEqualTo(User.class);
    }

    @Test
    void anAttributeOfAnAliasHasItsPlace() {
        Alias<User> boss = alias(User.class, "boss");

        assertThatThrownBy(() -> Order_.user.get(boss.get(User_.name)))
                .isInstanceOf(QueryException.class)
                .hasMessage("boss.name already belongs to the alias boss and can't be read through Order.user. "
                        + "Pass the attribute of the entity, such as User_.name.");
    }

    @Test
    void conditionsOfOneKindAreFlat() {
        Predicate a = User_.name.eq("a");
        Predicate b = User_.name.eq("b");

        assertThat(a.and(b).and(and(a, b)).node())
                .isEqualTo(new LogicNode(Logic.AND, List.of(a.node(), b.node(), a.node(), b.node())));
        assertThat(a.or(b).or(a).node()).isEqualTo(new LogicNode(Logic.OR, List.of(a.node(), b.node(), a.node())));
        assertThat(a.not().not()).isEqualTo(a);
    }

    @Test
    void andOfNothingIsNoCondition() {
        Predicate a = User_.name.eq("a");

        assertThat(and().and(a)).isEqualTo(a);
        assertThat(and(and(), a, and())).isEqualTo(a);
        assertThat(or(a, and())).isEqualTo(and());
        assertThat(User_.orders.any(and())).isEqualTo(User_.orders.any());
        assertThatThrownBy(() -> not(and()))
                .isInstanceOf(QueryException.class)
                .hasMessage("not(and()): the negation of no condition matches nothing. Pass a condition.");
    }

    @Test
    void orOfNothingIsRefused() {
        assertThatThrownBy(() -> or())
                .isInstanceOf(QueryException.class)
                .hasMessage("or() of nothing is true for no row. Pass a condition, or leave the or out.");
    }

    @Test
    void aConditionThatIsNullIsRefused() {
        assertThatThrownBy(() -> and(User_.active, none()))
                .isInstanceOf(QueryException.class)
                .hasMessage("A condition is null. Leave it out, or write and() for no condition.");
    }

    @Test
    void blankNamesAreRefused() {
        assertThatThrownBy(() -> User_.name.as(" "))
                .isInstanceOf(QueryException.class)
                .hasMessage("The label of User.name is blank. Write as(\"aName\").");
        assertThatThrownBy(() -> alias(User.class, ""))
                .isInstanceOf(QueryException.class)
                .hasMessage("The alias of User is blank. Write alias(User.class, \"aName\").");
    }

    @Test
    void textNeverShowsAValue() {
        assertThat(and(
                                User_.name.eq("secret"),
                                User_.name.in("secret"),
                                User_.age.plus(4711).gt(4711))
                        .toString())
                .doesNotContain("secret", "4711");
        assertThat(select(User.class).where(User_.name.eq("secret")).toString()).doesNotContain("secret");
    }
}
