package io.rowan.values;

import static io.rowan.query.Dsl.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.dialect.Dialect;
import io.rowan.dialect.Feature;
import io.rowan.error.QueryException;
import io.rowan.query.Select;
import io.rowan.test.Requires;
import io.rowan.test.RowanTest;
import io.rowan.test.StatementLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Plans in the databases' own words. */
@RowanTest(entities = Contact.class)
class ExplainTest {
    // snippet: explained
    static final Select<Contact> SINCE_1234 =
            select(Contact.class).where(Contact_.activeSince.eq(1234)).orderBy(Contact_.name);
    // end

    private static void fill(SessionFactory orm) {
        List<Contact> contacts = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            contacts.add(new Contact("Contact " + i, "City " + i % 100, i));
        }
        orm.inTransaction(session -> session.insertAll(contacts));
    }

    @Test
    @Requires(Feature.EXPLAIN)
    void a_plan_names_the_index_that_is_used(SessionFactory orm, Session session, Dialect dialect) {
        fill(orm);
        // snippet: explain
        List<String> plan = session.explain(SINCE_1234);
        // end

        assertThat(plan).isNotEmpty().allSatisfy(line -> assertThat(line).isNotBlank());
        assertThat(String.join("\n", plan).toLowerCase(Locale.ROOT))
                .as("the index, or in a database that names none the kind of scan")
                .containsAnyOf("ix_contacts_active_since", "type: sequential scan", "type: index scan");
    }

    @Test
    @Requires(Feature.EXPLAIN)
    void nothing_is_run_or_flushed(SessionFactory orm, Session session, StatementLog log) {
        session.add(new Contact("Ann", "Rome", 1990));
        log.clear();
        session.explain(SINCE_1234);

        assertThat(log.texts()).hasSize(1).allSatisfy(text -> assertThat(text).startsWith("explain "));
    }

    @Test
    @Requires(absent = Feature.EXPLAIN)
    void where_there_is_no_plan_that_is_told(Session session, Dialect dialect) {
        assertThatThrownBy(() -> session.explain(SINCE_1234))
                .isInstanceOf(QueryException.class)
                .hasMessage(
                        dialect.name() + " tells no plan of a statement with parameters. Take the statement from the"
                                + " log, and ask the database by its own means.");
    }
}
