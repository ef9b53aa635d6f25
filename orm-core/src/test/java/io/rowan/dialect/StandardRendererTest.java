package io.rowan.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.dialect.Identifiers.Folding;
import io.rowan.error.QueryException;
import io.rowan.schema.Column;
import io.rowan.schema.Index;
import io.rowan.schema.Sequence;
import io.rowan.schema.Table;
import io.rowan.sql.Relation;
import io.rowan.sql.SqlExpression;
import io.rowan.sql.SqlExpression.Arithmetic;
import io.rowan.sql.SqlExpression.ColumnReference;
import io.rowan.sql.SqlExpression.Comparison;
import io.rowan.sql.SqlExpression.Comparison.Operator;
import io.rowan.sql.SqlExpression.Constant;
import io.rowan.sql.SqlExpression.Like;
import io.rowan.sql.SqlExpression.NullTest;
import io.rowan.sql.SqlExpression.Parameter;
import io.rowan.sql.SqlSelect;
import io.rowan.sql.SqlSelect.Item;
import io.rowan.sql.SqlSelect.Lock;
import io.rowan.sql.SqlStatement;
import io.rowan.sql.SqlStatement.Assignment;
import io.rowan.sql.SqlStatement.Insert;
import io.rowan.sql.SqlStatement.NextValue;
import io.rowan.sql.SqlStatement.Update;
import io.rowan.type.ColumnType;
import io.rowan.type.TypeRegistry;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The clauses of SQL:2016 that a dialect starts from; the rest is executed by the dialects' own tests. */
class StandardRendererTest {
    private static final Identifiers IDENTIFIERS = new Identifiers("\"\"", Folding.UPPER, 128, ReservedWords.STANDARD);
    private static final SqlRenderer RENDERER = new SqlRenderer(
            IDENTIFIERS,
            new ExpressionRenderer(TypeNames.standard()),
            new SelectRenderer(),
            new WriteRenderer(IDENTIFIERS));
    private static final SchemaRenderer SCHEMAS = new SchemaRenderer(IDENTIFIERS, TypeNames.standard());
    private static final ColumnType<?> TEXT =
            Objects.requireNonNull(TypeRegistry.standard().find(String.class));
    private static final Column NAME = Column.of("name", TEXT, true);
    private static final Table USERS = Table.of("users", List.of(NAME, Column.of("order", TEXT, true)));

    private static String text(SqlStatement statement) {
        return RENDERER.render(statement).text();
    }

    private static SqlSelect where(SqlExpression condition) {
        Relation users = new Relation.TableRelation(USERS, "u");
        return SqlSelect.of(List.of(new Item(new Constant(1), null)), users, condition);
    }

    private static SqlSelect like(boolean ignoreCase, @Nullable Character escape) {
        return where(new Like(new ColumnReference("u", "name"), new Parameter(0, TEXT), ignoreCase, escape));
    }

    @Test
    void both_kinds_of_division_have_one_sign() {
        for (Arithmetic.Operator operator :
                List.of(Arithmetic.Operator.DIVIDED_BY, Arithmetic.Operator.DIVIDED_WHOLE)) {
            assertThat(text(where(new Arithmetic(operator, new Constant(7), new Constant(2)))))
                    .endsWith(" where 7 / 2");
        }
    }

    @Test
    void a_condition_that_is_a_value_has_another_form() {
        ExpressionRenderer numbers = new ExpressionRenderer(TypeNames.standard()) {
            @Override
            protected void truthOf(SqlExpression condition, SqlOutput out) {
                truthByCase(condition, out);
            }

            @Override
            protected String truth(boolean value) {
                return value ? "1" : "0";
            }
        };
        SqlRenderer renderer =
                new SqlRenderer(IDENTIFIERS, numbers, new SelectRenderer(), new WriteRenderer(IDENTIFIERS));
        SqlExpression isNull = new NullTest(new ColumnReference("u", "name"), false);
        String asNumber = "case when u.name is null then 1 when not (u.name is null) then 0 end";
        SqlSelect select = where(isNull)
                .selecting(List.of(new Item(isNull, null)))
                .orderedBy(List.of(new SqlSelect.Order(isNull, true, SqlSelect.Order.Nulls.DEFAULT)));

        assertThat(renderer.render(select).text())
                .isEqualTo("select " + asNumber + " from users u where u.name is null order by " + asNumber + " desc");
        assertThat(renderer.render(where(new Comparison(Operator.EQ, isNull, isNull)))
                        .text())
                .endsWith(" where (" + asNumber + ") = (" + asNumber + ")");
        assertThat(renderer.render(new Update(USERS, null, List.of(new Assignment(NAME, isNull)), isNull))
                        .text())
                .isEqualTo("update users set name = " + asNumber + " where u.name is null");
        assertThat(text(select)).startsWith("select u.name is null from");
    }

    @Test
    void a_conflict_has_another_form() {
        WriteRenderer writes = new WriteRenderer(IDENTIFIERS) {
            @Override
            protected void upsert(Insert insert, SqlStatement.Conflict conflict, SqlOutput out) {
                insertOnConflict(insert, conflict, out);
            }
        };
        SqlRenderer renderer = new SqlRenderer(
                IDENTIFIERS, new ExpressionRenderer(TypeNames.standard()), new SelectRenderer(), writes);
        List<Column> columns = USERS.columns();
        List<List<SqlExpression>> row = List.of(List.of(new Parameter(0, TEXT), new Parameter(1, TEXT)));
        String insert = "insert into users (name, \"order\") values (?, ?) on conflict (name) do ";

        assertThat(renderer.render(new Insert(
                                USERS, columns, row, List.of(NAME), new SqlStatement.Conflict(List.of(NAME), columns)))
                        .text())
                .isEqualTo(insert + "update set name = excluded.name, \"order\" = excluded.\"order\" returning name");
        assertThat(renderer.render(new Insert(
                                USERS, columns, row, List.of(), new SqlStatement.Conflict(List.of(NAME), List.of())))
                        .text())
                .isEqualTo(insert + "nothing");
    }

    @Test
    void a_pattern_has_no_escape_character_unless_it_is_said() {
        assertThat(text(like(false, null))).endsWith(" where u.name like ?");
        assertThat(text(like(false, '!'))).endsWith(" where u.name like ? escape '!'");
    }

    @Test
    void a_pattern_that_ignores_case_puts_both_sides_into_small_letters() {
        assertThat(text(like(true, '!'))).endsWith(" where lower(u.name) like lower(cast(? as varchar)) escape '!'");
    }

    @Test
    void a_lock_with_a_time_out_is_refused() {
        SqlSelect select = where(new Constant(1));
        assertThat(text(select.locked(new Lock(Lock.Mode.SHARE, Lock.Wait.SKIP_LOCKED, null))))
                .endsWith(" for share skip locked");
        assertThatThrownBy(() -> text(select.locked(new Lock(Lock.Mode.UPDATE, Lock.Wait.WAIT, 500))))
                .isInstanceOf(QueryException.class)
                .hasMessage(
                        "A row lock with a time-out of 500 ms: the database has no clause for it; leave the time-out"
                                + " away, or let the lock fail at once or skip locked rows");
    }

    @Test
    void an_insert_gives_columns_back_by_a_clause_at_its_end() {
        Insert insert =
                new Insert(USERS, List.of(NAME), List.of(List.of(new Parameter(0, TEXT))), USERS.columns(), null);

        assertThat(text(insert)).isEqualTo("insert into users (name) values (?) returning name, \"order\"");
    }

    @Test
    void a_sequence_gives_a_row_for_each_value() {
        assertThat(text(new NextValue(new Sequence("ids", "shop", 1, 1), 2)))
                .isEqualTo("values (next value for shop.ids), (next value for shop.ids)");
    }

    @Test
    void an_index_covers_and_chooses() {
        Index index = new Index("ix", List.of(new Index.Part("order", true)), true, "name is null", List.of("name"));

        assertThat(SCHEMAS.createIndex(USERS, index))
                .isEqualTo("create unique index ix on users (\"order\" desc) include (name) where name is null");
    }

    @Test
    void one_tree_gives_the_same_text_each_time() {
        assertThat(RENDERER.render(like(true, null))).isEqualTo(RENDERER.render(like(true, null)));
    }
}
