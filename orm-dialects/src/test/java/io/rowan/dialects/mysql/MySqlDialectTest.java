package io.rowan.dialects.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.dialect.BoundSql;
import io.rowan.dialect.DatabaseInfo;
import io.rowan.dialect.Dialect;
import io.rowan.dialect.Dialects;
import io.rowan.dialect.Feature;
import io.rowan.error.IntegrityException;
import io.rowan.error.LockTimeoutException;
import io.rowan.error.MappingException;
import io.rowan.error.QueryException;
import io.rowan.schema.Column;
import io.rowan.schema.ForeignKey;
import io.rowan.schema.Index;
import io.rowan.schema.Table;
import io.rowan.schema.UniqueKey;
import io.rowan.sql.Relation;
import io.rowan.sql.SqlExpression;
import io.rowan.sql.SqlExpression.ColumnReference;
import io.rowan.sql.SqlExpression.InSelect;
import io.rowan.sql.SqlExpression.Parameter;
import io.rowan.sql.SqlExpression.Scalar;
import io.rowan.sql.SqlSelect;
import io.rowan.sql.SqlStatement;
import io.rowan.sql.SqlStatement.Assignment;
import io.rowan.sql.SqlStatement.Conflict;
import io.rowan.sql.SqlStatement.Delete;
import io.rowan.sql.SqlStatement.Insert;
import io.rowan.sql.SqlStatement.Update;
import io.rowan.type.ColumnType;
import io.rowan.type.TypeRegistry;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the dialect writes and reads. No server of this kind is to be had here, so nothing of it is executed. */
class MySqlDialectTest {
    private static final Dialect DIALECT = new MySqlDialect();
    private static final TypeRegistry TYPES = DIALECT.types();
    private static final Column ID =
            new Column("id", type(Long.class), false, Column.Size.DEFAULT, true, null, null, null);
    private static final Column NAME =
            new Column("name", type(String.class), false, Column.Size.DEFAULT, false, null, null, "it's a \\ name");
    private static final Column PRICE = column("price", Integer.class);
    private static final Table GOODS = new Table(
            "goods",
            null,
            List.of(ID, NAME, PRICE),
            List.of("id"),
            List.of(),
            List.of(new UniqueKey("uk_name", List.of("name"))),
            List.of(),
            List.of(),
            "All goods");

    private static ColumnType<?> type(Class<?> javaType) {
        return Objects.requireNonNull(TYPES.find(javaType));
    }

    private static Column column(String name, Class<?> javaType) {
        return new Column(name, type(javaType), true, Column.Size.DEFAULT, false, null, null, null);
    }

    private static Parameter parameter(int index, Column column) {
        return new Parameter(index, column.type());
    }

    private static String text(SqlStatement statement) {
        return DIALECT.renderer().render(statement).text();
    }

    private static SqlSelect ids(@Nullable SqlExpression limit) {
        return new SqlSelect(
                false,
                List.of(new SqlSelect.Item(new ColumnReference("g", "id"), null)),
                new Relation.TableRelation(GOODS, "g"),
                List.of(),
                null,
                List.of(),
                null,
                List.of(),
                limit,
                null,
                null);
    }

    private static Insert upsert(List<Column> columns, Conflict conflict) {
        List<SqlExpression> row = columns.stream()
                .map(column -> (SqlExpression) parameter(0, column))
                .toList();
        return new Insert(GOODS, columns, List.of(row), List.of(), conflict);
    }

    @Test
    void it_is_found_by_its_product() {
        assertThat(Dialects.find(new DatabaseInfo("MySQL", "8.4.3", 8, 4, "driver", "url")))
                .isInstanceOf(MySqlDialect.class);
    }

    @Test
    void a_table_says_its_collation_and_its_comments() {
        assertThat(DIALECT.schemaRenderer().createTable(GOODS, List.of()))
                .isEqualTo("create table goods (id bigint auto_increment not null, name varchar(255) not null comment"
                        + " 'it''s a \\\\ name', price integer, primary key (id), constraint uk_name unique (name))"
                        + " engine = InnoDB character set utf8mb4 collate utf8mb4_0900_bin comment 'All goods'");
    }

    @Test
    void types_without_one_of_their_own_are_kept_as_others() {
        Table table = Table.of(
                "t",
                List.of(
                        column("u", UUID.class),
                        column("i", Instant.class),
                        new Column(
                                "n",
                                type(String.class),
                                true,
                                new Column.Size(20_000, 0, 0),
                                false,
                                null,
                                null,
                                null)));

        assertThat(DIALECT.schemaRenderer().createTable(table, List.of()))
                .startsWith("create table t (u binary(16), i datetime(6), n longtext)");
    }

    @Test
    void a_unique_index_with_a_condition_is_refused() {
        Index index = new Index("ux", List.of(new Index.Part("price", false)), true, "price > 0", List.of());

        assertThatThrownBy(() -> DIALECT.schemaRenderer().createIndex(GOODS, index))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("no partial indexes");
    }

    @Test
    void a_foreign_key_is_dropped_by_its_own_words() {
        ForeignKey key = new ForeignKey(
                "fk",
                List.of("id"),
                "goods",
                null,
                List.of("id"),
                ForeignKey.OnDelete.NO_ACTION,
                ForeignKey.OnUpdate.NO_ACTION);

        assertThat(DIALECT.schemaRenderer().dropForeignKey(GOODS, key))
                .isEqualTo("alter table goods drop foreign key fk");
        assertThat(DIALECT.supports(Feature.SEQUENCES)).isFalse();
        assertThat(DIALECT.schemaRenderer().listSequences()).isNull();
    }

    @Test
    void an_upsert_takes_the_new_values() {
        assertThat(text(upsert(List.of(NAME, PRICE), new Conflict(List.of(NAME), List.of(PRICE)))))
                .isEqualTo("insert into goods (name, price) values (?, ?) on duplicate key update"
                        + " price = values(price)");
    }

    @Test
    void an_upsert_that_could_meet_another_key_looks_at_the_named_one() {
        assertThat(text(upsert(List.of(ID, NAME, PRICE), new Conflict(List.of(NAME), List.of(PRICE)))))
                .isEqualTo("insert into goods (id, name, price) values (?, ?, ?) on duplicate key update"
                        + " name = if(goods.name = values(name), goods.name,"
                        + " cast(exp(1e3 + length(concat('rowan_other_key', goods.name))) as char)),"
                        + " price = values(price)");
    }

    @Test
    void rows_that_stay_as_they_are_are_counted_apart() {
        var sql = DIALECT.renderer().render(upsert(List.of(NAME, PRICE), new Conflict(List.of(NAME), List.of())));

        assertThat(sql.before()).containsExactly(BoundSql.of("set @rowan_kept = 0"));
        assertThat(sql.text())
                .isEqualTo("insert into goods (name, price) values (?, ?) on duplicate key update"
                        + " name = if((@rowan_kept := @rowan_kept + 1) > 0, goods.name, null)");
        assertThat(sql.count()).isEqualTo("select 1 - @rowan_kept");
    }

    @Test
    void a_limit_stands_in_a_table_of_its_own_behind_in() {
        InSelect in = new InSelect(new ColumnReference("o", "id"), ids(parameter(0, PRICE)));
        SqlSelect select = SqlSelect.of(
                List.of(new SqlSelect.Item(new ColumnReference("o", "name"), null)),
                new Relation.TableRelation(GOODS, "o"),
                in);

        assertThat(text(select))
                .isEqualTo("select o.name from goods o where o.id in (select * from (select g.id from goods g limit ?)"
                        + " as found)");
    }

    @Test
    void what_changes_a_table_reads_it_before() {
        InSelect in = new InSelect(new ColumnReference("goods", "id"), ids(null));

        assertThat(text(new Delete(GOODS, null, in)))
                .isEqualTo("delete from goods where (goods.id) in (select * from (select distinct goods.id from goods"
                        + " where goods.id in (select g.id from goods g)) as found)");
        assertThat(text(new Update(GOODS, null, List.of(new Assignment(PRICE, parameter(0, PRICE))), in)))
                .isEqualTo("update goods set price = ? where (goods.id) in (select * from (select distinct goods.id"
                        + " from goods where goods.id in (select g.id from goods g)) as found)");
    }

    @Test
    void no_value_is_read_from_the_changed_table() {
        Update update = new Update(GOODS, null, List.of(new Assignment(PRICE, new Scalar(ids(null)))), null);

        assertThatThrownBy(() -> text(update))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("sets price by a subquery of the same table");
    }

    @Test
    void assignments_are_put_into_an_order_in_which_none_sees_another() {
        Update update = new Update(
                GOODS,
                null,
                List.of(
                        new Assignment(PRICE, parameter(0, PRICE)),
                        new Assignment(NAME, new ColumnReference(null, "price"))),
                null);

        assertThat(text(update)).isEqualTo("update goods set name = price, price = ?");
    }

    @Test
    void a_swap_is_refused() {
        Update update = new Update(
                GOODS,
                null,
                List.of(
                        new Assignment(PRICE, new ColumnReference(null, "name")),
                        new Assignment(NAME, new ColumnReference(null, "price"))),
                null);

        assertThatThrownBy(() -> text(update))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("set them by several updates");
    }

    @Test
    void errors_tell_keys_with_their_tables() {
        assertThat(DIALECT.errors()
                        .translate(
                                new SQLException("Duplicate entry 'a.b' for key 'users.uk_email'", "23000", 1062),
                                null))
                .isInstanceOfSatisfying(IntegrityException.class, failure -> {
                    assertThat(failure.constraint()).isEqualTo("uk_email");
                    assertThat(failure.table()).isEqualTo("users");
                });
        assertThat(DIALECT.errors()
                        .translate(new SQLException("Check constraint 'ck' is violated.", "HY000", 3819), null))
                .isInstanceOfSatisfying(
                        IntegrityException.class,
                        failure -> assertThat(failure.constraint()).isEqualTo("ck"));
        assertThat(DIALECT.errors()
                        .translate(
                                new SQLException(
                                        "Statement aborted because lock(s) could not be acquired", "HY000", 3572),
                                null))
                .isInstanceOf(LockTimeoutException.class);
    }
}
