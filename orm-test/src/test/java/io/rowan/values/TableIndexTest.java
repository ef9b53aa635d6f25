package io.rowan.values;

import static io.rowan.query.Dsl.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.Rowan;
import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.dialect.Dialect;
import io.rowan.dialect.Feature;
import io.rowan.error.IntegrityException;
import io.rowan.error.MappingException;
import io.rowan.test.Requires;
import io.rowan.test.RowanTest;
import io.rowan.test.TestUrl;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Indexes by the annotation of ours, as far as the database has them. */
@RowanTest(entities = Contact.class)
class TableIndexTest {
    private static String ddl(SessionFactory orm, String name) {
        List<String> found = orm.schema().ddl().stream()
                .map(sql -> sql.toLowerCase(Locale.ROOT))
                .filter(sql -> sql.startsWith("create index " + name))
                .toList();
        return String.join(";", found);
    }

    @Test
    void an_index_of_small_letters_is_of_the_text_as_it_is_where_there_is_none(SessionFactory orm, Dialect dialect) {
        assertThat(ddl(orm, "ix_contacts_lower_name"))
                .contains(dialect.supports(Feature.COMPUTED_INDEXES) ? "lower(name)" : "(name)");
    }

    @Test
    void a_partial_index_is_of_all_rows_where_there_is_none(SessionFactory orm, Dialect dialect) {
        String partial = ddl(orm, "ix_contacts_active on");

        assertThat(partial).contains("(city, born desc)");
        assertThat(partial.endsWith(" where active_since > 0")).isEqualTo(dialect.supports(Feature.PARTIAL_INDEXES));
    }

    @Test
    void a_covering_index_carries_nothing_where_there_is_none(SessionFactory orm, Dialect dialect) {
        String covering = ddl(orm, "ix_contacts_active_since");

        assertThat(covering).contains("(active_since)");
        assertThat(covering.contains(" include (name, city)")).isEqualTo(dialect.supports(Feature.COVERING_INDEXES));
    }

    @Test
    void the_rows_are_found_as_before(SessionFactory orm, Session session) {
        orm.inTransaction(each -> each.addAll(new Contact("Ann", "Rome", 1990), new Contact("ANN", "Oslo", 1991)));

        assertThat(session.scalars(select(Contact_.city)
                                .where(Contact_.name.lower().eq("ann"))
                                .orderBy(Contact_.city))
                        .all())
                .containsExactly("Oslo", "Rome");
    }

    @Nested
    @RowanTest(entities = Login.class)
    @Requires(Feature.COMPUTED_INDEXES)
    class Letters {
        @Test
        void a_unique_index_of_small_letters_refuses_another_case(Session session) {
            session.add(new Login("ann@example.com"));
            session.add(new Login("bob@example.com"));
            session.flush();
            session.add(new Login("ANN@example.com"));

            assertThatThrownBy(session::flush).isInstanceOf(IntegrityException.class);
        }
    }

    @Nested
    @RowanTest(entities = Ticket.class)
    @Requires(Feature.PARTIAL_INDEXES)
    class Parts {
        @Test
        void a_unique_partial_index_refuses_rows_of_its_condition_alone(Session session) {
            session.addAll(new Ticket(1, 0), new Ticket(2, 0), new Ticket(1, 1), new Ticket(1, 1));
            session.flush();
            session.add(new Ticket(2, 0));

            assertThatThrownBy(session::flush).isInstanceOf(IntegrityException.class);
        }
    }

    @Test
    @Requires(absent = Feature.COMPUTED_INDEXES)
    void a_unique_index_of_small_letters_is_refused_where_there_is_none(TestUrl url) {
        try (SessionFactory orm = Rowan.open(url.url(), Login.class)) {
            assertThatThrownBy(() -> orm.schema().createAll())
                    .isInstanceOf(MappingException.class)
                    .hasMessageContaining("The unique index ix_login_lower_email is of email without its case, but ")
                    .hasMessageContaining("give the column a collation without case by @Column(columnDefinition = …)");
        }
    }

    @Test
    @Requires(absent = Feature.PARTIAL_INDEXES)
    void a_unique_partial_index_is_refused_where_there_is_none(TestUrl url) {
        try (SessionFactory orm = Rowan.open(url.url(), Ticket.class)) {
            assertThatThrownBy(() -> orm.schema().createAll())
                    .isInstanceOf(MappingException.class)
                    .hasMessageContaining("The unique index ix_ticket_seat has the condition returned = 0, but ");
        }
    }
}
