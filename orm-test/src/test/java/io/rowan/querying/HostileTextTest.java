package io.rowan.querying;

import static io.rowan.query.Dsl.concat;
import static io.rowan.query.Dsl.delete;
import static io.rowan.query.Dsl.insert;
import static io.rowan.query.Dsl.length;
import static io.rowan.query.Dsl.select;
import static io.rowan.query.Dsl.sql;
import static io.rowan.query.Dsl.update;
import static io.rowan.query.Dsl.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.StatementEvent;
import io.rowan.dialect.Dialect;
import io.rowan.dialect.Feature;
import io.rowan.error.DataException;
import io.rowan.error.QueryException;
import io.rowan.query.Select;
import io.rowan.test.Requires;
import io.rowan.test.RowanTest;
import io.rowan.test.StatementLog;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Text that would break a statement, were it ever part of one, goes in and comes back as it is. */
@RowanTest(entities = Note.class)
class HostileTextTest {
    record Body(Long id, String text) {}

    private boolean keepsNul;

    static List<String> texts() {
        return List.of(
                "x'); drop table users; --",
                "'",
                "''",
                "\"double\" and `back` and [square]",
                "\\ \\' \\\\ \\n",
                "a\0b",
                "😀 👩‍👩‍👧 \uD83D\uDE80",
                "line\r\nbreak\ttab\u2028",
                "?",
                ":name ${name} #{name} {fn now()} $1 ?1",
                "% _ !% !_",
                "/* no comment */ -- nor this",
                " \u00a0 ",
                "e\u0301 \u202e rtl",
                "y".repeat(1 << 20));
    }

    /** A text is seen in no statement. Those of a character or two are, as a part of names. */
    @AfterEach
    void no_value_is_part_of_a_statement(StatementLog log) {
        for (StatementEvent statement : log.statements()) {
            assertThat(texts().stream().filter(text -> text.strip().length() > 2))
                    .noneMatch(statement.sql()::contains);
            assertThat(statement.sql().length()).isLessThan(1_000);
        }
    }

    /** Some databases refuse one character, which the last tests here are about. */
    @BeforeEach
    void know(Dialect dialect) {
        keepsNul = dialect.supports(Feature.NUL_CHARACTERS);
    }

    private void assumeKept(String text) {
        assumeTrue(keepsNul || text.indexOf('\0') < 0, "the database keeps no character of code 0");
    }

    private Note stored(SessionFactory orm, String text) {
        assumeKept(text);
        Note note = new Note(text);
        orm.inTransaction(session -> session.addAll(new Note("another"), note));
        return note;
    }

    @ParameterizedTest
    @MethodSource("texts")
    void it_comes_back_from_its_row(String text, SessionFactory orm, Session session) {
        Long id = Objects.requireNonNull(stored(orm, text).getId());
        assertThat(session.find(Note.class, id).orElseThrow().getBody()).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void it_is_updated(String text, SessionFactory orm, Session session) {
        assumeKept(text);
        Long id = Objects.requireNonNull(stored(orm, "before").getId());
        orm.inTransaction(other -> other.find(Note.class, id).orElseThrow().setBody(text));
        assertThat(session.find(Note.class, id).orElseThrow().getBody()).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void it_is_found_by_value(String text, SessionFactory orm, Session session, Dialect dialect) {
        Note note = stored(orm, text);
        assertThat(session.scalars(select(Note.class).where(Note_.body.eq(text))))
                .extracting(Note::getId)
                .containsExactly(note.getId());
        assertThat(session.scalars(select(Note_.body).where(Note_.body.ne(text))))
                .containsExactly("another");
        Select<Long> between = select(Note_.id).where(Note_.body.between(text, text));
        if (dialect.supports(Feature.LONG_TEXT_COMPARISON)) {
            assertThat(session.scalars(between)).containsExactly(note.getId());
        } else {
            assertThatThrownBy(() -> session.scalars(between))
                    .isInstanceOf(QueryException.class)
                    .hasMessageContaining("knows no order of texts");
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void it_is_found_in_a_list(String text, SessionFactory orm, Session session) {
        Note note = stored(orm, text);
        assertThat(session.scalars(select(Note_.id).where(Note_.body.in("one", text, "two", "three"))))
                .containsExactly(note.getId());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void it_is_found_by_like_with_escape(String text, SessionFactory orm, Session session, Dialect dialect) {
        assumeTrue(dialect.supports(Feature.LONG_PATTERNS) || text.length() < 10_000, "patterns are shorter there");
        Note note = stored(orm, text);
        String pattern = text.replace("~", "~~").replace("%", "~%").replace("_", "~_");
        assertThat(session.scalars(select(Note_.id).where(Note_.body.like(pattern, '~'))))
                .containsExactly(note.getId());
        assertThat(session.scalars(select(Note_.id).where(Note_.body.startsWith(text))))
                .containsExactly(note.getId());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void it_comes_back_in_a_record_under_a_limit(String text, SessionFactory orm, Session session) {
        Note note = stored(orm, text);
        assertThat(session.scalars(select(Note_.id, Note_.body)
                        .where(Note_.body.eq(text))
                        .orderBy(Note_.id)
                        .limit(1)
                        .offset(0)
                        .into(Body.class)))
                .containsExactly(new Body(Objects.requireNonNull(note.getId()), text));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void it_is_an_operand_of_functions(String text, SessionFactory orm, Session session) {
        stored(orm, text);
        assertThat(session.scalars(select(concat(Note_.body, value(text)))
                        .where(length(Note_.body).ne(7))))
                .containsExactly(text + text);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void it_is_a_native_parameter(String text, SessionFactory orm, Session session, Dialect dialect) {
        Note note = stored(orm, text);
        assertThat(session.execute(sql("update notes set body = :text where id = :id")
                                .set("text", text)
                                .set("id", note.getId()))
                        .rowCount())
                .isOne();
        assertThat(session.scalars(sql(String.class, "select body from notes where id = :id")
                        .set("id", note.getId())))
                .containsExactly(text);
        assumeTrue(
                dialect.supports(Feature.LONG_TEXT_COMPARISON), "long text is compared by Rowan, not by the database");
        assertThat(session.scalars(sql(Note.class, "select * from notes where body = :text")
                        .set("text", text)))
                .extracting(Note::getBody)
                .containsExactly(text);
        assertThat(session.scalars(sql(Long.class, "select id from notes where body in (:texts)")
                        .set("texts", List.of(text, "other"))))
                .containsExactly(note.getId());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void it_goes_through_bulk_statements(String text, SessionFactory orm, Session session) {
        assumeKept(text);
        stored(orm, "before");
        assertThat(session.execute(update(Note.class).set(Note_.body, text).where(Note_.body.eq("before"))))
                .isEqualTo(1);
        assertThat(session.execute(insert(Note.class).values(new Note(text)))).isEqualTo(1);
        assertThat(session.scalars(select(Note_.body).where(Note_.body.eq(text))))
                .containsExactly(text, text);
        assertThat(session.execute(delete(Note.class).where(Note_.body.eq(text))))
                .isEqualTo(2);
    }

    @Test
    @Requires(absent = Feature.NUL_CHARACTERS)
    void a_character_that_the_database_does_not_keep_is_refused_by_name(SessionFactory orm, Dialect dialect) {
        assertThatThrownBy(() -> orm.inTransaction(session -> session.addAll(new Note("a"), new Note("b\0c"))))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith("Note.body of a new Note holds the character of code 0 at position 1, which "
                        + dialect.name() + " keeps in no text. Leave it out, or map bytes.");
        Note note = stored(orm, "before");
        assertThatThrownBy(() ->
                        orm.inTransaction(session -> session.find(Note.class, Objects.requireNonNull(note.getId()))
                                .orElseThrow()
                                .setBody("\0")))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith("Note.body of Note#" + note.getId() + " holds the character of code 0");
    }

    @Test
    @Requires(absent = Feature.NUL_CHARACTERS)
    void a_character_that_the_database_does_not_keep_is_in_no_row(SessionFactory orm) {
        assertThatThrownBy(() -> orm.inTransaction(
                        session -> session.scalars(select(Note.class).where(Note_.body.eq("\0")))
                                .all()))
                .isInstanceOf(DataException.class);
        assertThatThrownBy(() -> orm.inTransaction(
                        session -> session.execute(update(Note.class).set(Note_.body, "\0"))))
                .isInstanceOf(DataException.class);
    }
}
