package io.rowan.query;

import static io.rowan.query.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.error.QueryException;
import io.rowan.query.Shop.Order;
import io.rowan.query.Shop.Order_;
import io.rowan.query.Shop.User;
import io.rowan.query.Shop.User_;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class SelectTest {
    record One(String name) {}

    private static final List<UnaryOperator<Select<User>>> CLAUSES = List.of(
            select -> select.from(Order.class),
            select -> select.from(alias(User.class, "u")),
            select -> select.join(User_.orders),
            select -> select.leftJoin(User_.orders, Order_.id.gt(1L)),
            select -> select.leftJoin(User_.manager, alias(User.class, "boss")),
            select -> select.where(User_.active),
            select -> select.groupBy(User_.name),
            select -> select.having(count().gt(1L)),
            select -> select.orderBy(User_.name),
            select -> select.limit(1),
            select -> select.offset(1),
            select -> select.distinct(),
            select -> select.options(raiseLoad(User_.orders)),
            select -> select.forUpdate(),
            select -> select.forUpdate().noWait(),
            select -> select.forShare().skipLocked(),
            select -> select.forShare().timeout(Duration.ofSeconds(1)),
            select -> select.cached(Duration.ofSeconds(1)));

    @Test
    void eachClauseReturnsANewStatement() {
        Select<User> before = select(User.class);
        for (UnaryOperator<Select<User>> clause : CLAUSES) {
            assertThat(clause.apply(before)).isNotEqualTo(before).isEqualTo(clause.apply(before));
            assertThat(before).isEqualTo(select(User.class));
        }
    }

    @Test
    void repeatedClausesAdd() {
        Select<User> select = select(User.class)
                .where(User_.age.gt(1), User_.age.lt(9))
                .where()
                .where(User_.active)
                .orderBy(User_.name)
                .orderBy(User_.id.desc());

        assertThat(select.clauses().where()).hasToString("[User.age > ?, User.age < ?, User.active]");
        assertThat(select.clauses().orderBy()).containsExactly(User_.name.asc(), User_.id.desc());
    }

    @Test
    void noConditionIsDropped() {
        assertThat(select(User.class).where(and()).having(and(and()))).isEqualTo(select(User.class));
    }

    @Test
    void theLastLimitCounts() {
        assertThat(select(User.class).limit(3).limit(4).clauses().limit()).isEqualTo(new ValueNode(4L));
    }

    @Test
    void negativeNumbersOfRowsAreRefused() {
        assertThatThrownBy(() -> select(User.class).limit(-1))
                .isInstanceOf(QueryException.class)
                .hasMessage("limit(-1): the number of rows can't be negative. Write 0 or more.");
        assertThatThrownBy(() -> select(User.class).offset(-7))
                .isInstanceOf(QueryException.class)
                .hasMessage("offset(-7): the number of rows can't be negative. Write 0 or more.");
    }

    @Test
    void theRootIsInferredFromTheSelectedItems() {
        assertThat(select(Order_.user.get(User_.name)).root()).isEqualTo(new EntitySource(Order.class));
        assertThat(select(count(), max(User_.age.plus(1))).root()).isEqualTo(new EntitySource(User.class));
        assertThat(select(User_.orders.any()).root()).isEqualTo(new EntitySource(User.class));
        assertThat(select(User_.name).from(Order.class).root()).isEqualTo(new EntitySource(Order.class));
    }

    @Test
    void aSelectThatNamesNoEntityNeedsFrom() {
        assertThatThrownBy(() -> select(count(), subquery(select(User_.id))).root())
                .isInstanceOf(QueryException.class)
                .hasMessage("select(count(*), (select …)) names no entity to read from. Add from(SomeEntity.class).");
    }

    @Test
    void intoTakesRecordsWithAsManyComponentsAsItems() {
        assertThat(select(User_.name).into(One.class).clauses().projection().items())
                .hasSize(1);
        assertThatThrownBy(() -> select(User_.name).into(String.class))
                .isInstanceOf(QueryException.class)
                .hasMessage("into(String.class): java.lang.String is no record. "
                        + "Name a record with one component for each selected expression, here 1.");
        assertThatThrownBy(() -> select(User_.name, User_.id).into(One.class))
                .isInstanceOf(QueryException.class)
                .hasMessage("into(One.class): the record has 1 components, but 2 expressions are selected: "
                        + "[User.name, User.id]. Select as many as it has, in the order of its components.");
    }

    @Test
    void waitingIsSaidAfterForUpdate() {
        assertThatThrownBy(() -> select(User.class).skipLocked())
                .isInstanceOf(QueryException.class)
                .hasMessage("skipLocked() says how forUpdate() waits. Write forUpdate().skipLocked().");
        assertThatThrownBy(() -> select(User.class).timeout(Duration.ofSeconds(2)))
                .isInstanceOf(QueryException.class)
                .hasMessage("timeout(PT2S) says how forUpdate() waits. Write forUpdate().timeout(PT2S).");
    }

    @Test
    void waitingTakesTime() {
        assertThatThrownBy(() -> select(User.class).forUpdate().timeout(Duration.ZERO))
                .isInstanceOf(QueryException.class)
                .hasMessage("timeout(PT0S): the time must be positive. Write noWait() to wait not at all.");
    }

    @Test
    void theLastWordOnWaitingCounts() {
        Select<User> select =
                select(User.class).forShare().timeout(Duration.ofSeconds(1)).noWait();
        assertThat(select.clauses().lock()).isEqualTo(new Lock(Lock.Mode.SHARE, Lock.Wait.NO_WAIT, null));
        assertThat(select.forUpdate().clauses().lock()).isEqualTo(Lock.waiting(Lock.Mode.UPDATE));
    }

    @Test
    void cachingNeedsAPositiveTime() {
        assertThatThrownBy(() -> select(User.class).cached(Duration.ZERO))
                .isInstanceOf(QueryException.class)
                .hasMessage("cached(PT0S): the time must be positive. Leave cached out to ask the database.");
    }

    @Test
    void oneEntityIsAnEntityProjection() {
        assertThat(select(entity(User.class))).isEqualTo(select(User.class));
        assertThat(select(alias(User.class, "u").as("x")).clauses().projection())
                .isInstanceOf(ScalarProjection.class);
    }
}
