package io.rowan.tutorial;

import static io.rowan.query.Dsl.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.dialect.Dialect;
import io.rowan.dialect.Feature;
import io.rowan.error.QueryException;
import io.rowan.examples.visits.Visit;
import io.rowan.examples.visits.Visit_;
import io.rowan.query.Select;
import io.rowan.test.Requires;
import io.rowan.test.RowanTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

@RowanTest(entities = Visit.class)
class Row11IndexTest {
    private static void fill(SessionFactory orm) {
        List<Visit> visits = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            visits.add(new Visit("visitor " + i % 500, "page " + i % 97, i / 10, i % 100 == 0 ? "error " + i : null));
        }
        orm.inTransaction(session -> session.insertAll(visits));
    }

    private static void assertUses(String index, Session session, Select<?> query) {
        assertThat(String.join("\n", session.explain(query)).toLowerCase(Locale.ROOT))
                .as("the index, or in a database that names none the kind of scan")
                .containsAnyOf(index, "type: sequential scan", "type: index scan");
    }

    @Test
    @Requires(Feature.EXPLAIN)
    void each_kind_of_index_serves_its_query(SessionFactory orm, Session session) {
        fill(orm);
        assertUses("ix_visitor", session, select(Visit.class).where(Visit_.visitor.eq("visitor 7")));
        assertUses(
                "ix_page_day",
                session,
                select(Visit.class)
                        .where(Visit_.page.eq("page 7"))
                        .orderBy(Visit_.day.desc())
                        .limit(10));
        // snippet: failed
        Select<Visit> failed = select(Visit.class).where(Visit_.failure.eq("error 700"));
        List<String> plan = session.explain(failed); // names ix_failure
        // end
        assertThat(plan).isNotEmpty();
        assertUses("ix_failure", session, failed);
        assertUses("ix_day", session, select(Visit_.page).where(Visit_.day.eq(70)));
    }

    @Test
    void conditions_and_further_columns_are_declared_where_the_database_has_them(SessionFactory orm, Dialect dialect) {
        String ddl = String.join("\n", orm.schema().ddl()) + "\n";
        assertThat(ddl).contains("create index ix_visitor on visits (visitor)\n");
        assertThat(ddl.contains("(failure) where failure is not null\n"))
                .isEqualTo(dialect.supports(Feature.PARTIAL_INDEXES));
        assertThat(ddl.contains("(visited_on) include (page)\n")).isEqualTo(dialect.supports(Feature.COVERING_INDEXES));
    }

    @Test
    @Requires(absent = Feature.EXPLAIN)
    void no_plan_is_told_elsewhere(Session session) {
        assertThatThrownBy(() -> session.explain(select(Visit.class)))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("tells no plan of a statement with parameters");
    }
}
