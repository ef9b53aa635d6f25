package io.rowan.dialects.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.rowan.dialect.BoundSql;
import io.rowan.dialect.Dialect;
import io.rowan.dialect.Feature;
import io.rowan.dialect.RenderedSql;
import io.rowan.error.IntegrityException;
import io.rowan.error.MappingException;
import io.rowan.schema.Column;
import io.rowan.schema.Index;
import io.rowan.schema.Sequence;
import io.rowan.schema.Table;
import io.rowan.sql.Relation;
import io.rowan.sql.SqlExpression;
import io.rowan.sql.SqlExpression.ColumnReference;
import io.rowan.sql.SqlExpression.Comparison;
import io.rowan.sql.SqlExpression.Like;
import io.rowan.sql.SqlExpression.Parameter;
import io.rowan.sql.SqlSelect;
import io.rowan.sql.SqlSelect.Item;
import io.rowan.sql.SqlSelect.Lock;
import io.rowan.sql.SqlStatement;
import io.rowan.sql.SqlStatement.Conflict;
import io.rowan.sql.SqlStatement.Insert;
import io.rowan.sql.SqlStatement.NextValue;
import io.rowan.type.ColumnType;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The clauses that PostgreSQL says in its own words. */
class PostgreSqlTextTest {
    private static final Dialect DIALECT = new PostgreSqlDialect(15);
    private static final ColumnType<?> TEXT =
            Objects.requireNonNull(DIALECT.types().find(String.class));
    private static final Table USERS =
            Table.of("users", List.of(Column.of("id", TEXT, false), Column.of("name", TEXT, true)), "id");
    private static final Relation U = new Relation.TableRelation(USERS, "u");

    private static String text(SqlStatement statement) {
        return DIALECT.renderer().render(statement).text();
    }

    private static SqlSelect users(@Nullable SqlExpression condition) {
        return SqlSelect.of(List.of(new Item(new ColumnReference("u", "id"), null)), U, condition);
    }

    private static RenderedSql locked(SqlSelect select, Lock.Mode mode, Lock.Wait wait, @Nullable Integer millis) {
        return DIALECT.renderer().render(select.locked(new Lock(mode, wait, millis)));
    }

    @Test
    void each_lock_has_its_words() {
        String select = "select u.id from users u";
        assertThat(locked(users(null), Lock.Mode.UPDATE, Lock.Wait.WAIT, null).text())
                .isEqualTo(select + " for update");
        assertThat(locked(users(null), Lock.Mode.SHARE, Lock.Wait.NO_WAIT, null).text())
                .isEqualTo(select + " for share nowait");
        assertThat(locked(users(null), Lock.Mode.UPDATE, Lock.Wait.SKIP_LOCKED, null)
                        .text())
                .isEqualTo(select + " for update skip locked");
    }

    @Test
    void a_lock_with_a_time_out_sets_it_for_its_own_statement() {
        RenderedSql sql = locked(users(null), Lock.Mode.UPDATE, Lock.Wait.WAIT, 1_500);
        assertThat(sql.before())
                .extracting(before -> before.sql().text(), BoundSql::values)
                .containsExactly(tuple("select set_config('lock_timeout', ?, true)", List.of("1500ms")));
        assertThat(sql.text()).isEqualTo("select u.id from users u for update");
        assertThat(sql.after()).containsExactly("set local lock_timeout to default");
    }

    @Test
    void a_lock_is_for_the_first_of_joined_relations() {
        SqlSelect select = users(null);
        SqlSelect joined = new SqlSelect(
                false,
                select.items(),
                U,
                List.of(new SqlSelect.Join(
                        SqlSelect.Join.Kind.LEFT,
                        new Relation.TableRelation(USERS, "v"),
                        new Comparison(
                                Comparison.Operator.EQ,
                                new ColumnReference("v", "id"),
                                new ColumnReference("u", "name")))),
                null,
                List.of(),
                null,
                List.of(),
                null,
                null,
                null);
        assertThat(locked(joined, Lock.Mode.UPDATE, Lock.Wait.NO_WAIT, null).text())
                .endsWith(" left join users v on v.id = u.name for update of u nowait");
    }

    @Test
    void patterns_have_no_escape_character_of_their_own() {
        SqlExpression like = new Like(new ColumnReference("u", "name"), new Parameter(0, TEXT), true, null);
        assertThat(text(users(like))).endsWith(" where u.name ilike ? escape ''");
    }

    @Test
    void a_conflict_is_a_clause_of_the_insert() {
        Insert insert = new Insert(
                USERS,
                USERS.columns(),
                List.of(List.of(new Parameter(0, TEXT), new Parameter(1, TEXT))),
                List.of(USERS.column("id")),
                new Conflict(List.of(USERS.column("id")), List.of(USERS.column("name"))));
        assertThat(text(insert))
                .isEqualTo("insert into users (id, name) values (?, ?)"
                        + " on conflict (id) do update set name = excluded.name returning id");
    }

    @Test
    void a_sequence_is_named_by_a_text_that_holds_its_quotes() {
        assertThat(text(new NextValue(new Sequence("it's", "Odd", 1, 1), 3)))
                .isEqualTo("select nextval('\"Odd\".\"it''s\"') from generate_series(1, 3)");
    }

    @Test
    void indexes_have_conditions_and_further_columns() {
        Index index = new Index("ix", List.of(new Index.Part("name", true)), true, "name <> ''", List.of("id"));
        assertThat(DIALECT.schemaRenderer().createIndex(USERS, index))
                .isEqualTo("create unique index ix on users (name desc) include (id) where name <> ''");
    }

    @Test
    void names_are_counted_in_bytes() {
        assertThat(DIALECT.identifiers().quote("x".repeat(63))).hasSize(63);
        assertThatThrownBy(() -> DIALECT.identifiers().quote("ä".repeat(32)))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("64 bytes, but the database takes 1 to 63");
    }

    @Test
    void computed_columns_need_not_be_kept_from_18_on() {
        assertThat(new PostgreSqlDialect(17).supports(Feature.VIRTUAL_COLUMNS)).isFalse();
        assertThat(new PostgreSqlDialect(18).supports(Feature.VIRTUAL_COLUMNS)).isTrue();
    }

    @Test
    void what_is_thrown_by_no_driver_tells_no_names() {
        assertThat(DIALECT.errors().translate(new SQLException("words", "23505"), "select 1"))
                .isInstanceOfSatisfying(IntegrityException.class, e -> {
                    assertThat(e.kind()).isEqualTo(IntegrityException.Kind.UNIQUE);
                    assertThat(e.constraint()).isNull();
                });
    }
}
