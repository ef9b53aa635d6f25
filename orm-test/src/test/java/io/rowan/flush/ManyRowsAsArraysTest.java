package io.rowan.flush;

import static io.rowan.query.Dsl.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.Session;
import io.rowan.test.RowanTest;
import io.rowan.test.StatementLog;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The statements of many rows where the database takes arrays. */
@RowanTest(
        entities = {Account.class, Ticket.class},
        database = "postgresql")
class ManyRowsAsArraysTest {
    private static List<Account> accounts(int count) {
        List<Account> accounts = new ArrayList<>();
        for (long id = 1; id <= count; id++) {
            accounts.add(new Account(id, id + "@x"));
        }
        return accounts;
    }

    @Test
    void ten_rows_go_as_one_array_a_column(Session session, StatementLog log) {
        session.addAll(accounts(10));
        session.flush();
        assertThat(log.texts())
                .containsExactly("insert into accounts (id, version, email, seat, balance) select * from"
                        + " unnest(?::int8[], ?::int4[], ?::varchar[], ?::int4[], ?::int8[])");
    }

    @Test
    void nine_rows_go_as_values(Session session, StatementLog log) {
        session.addAll(accounts(9));
        session.flush();
        assertThat(log.texts()).hasSize(1).first().asString().contains(" values (?, ?, ?, ?, ?), (");
    }

    @Test
    void updates_find_rows_and_versions_in_arrays_and_tell_which_rows_they_hit(Session session, StatementLog log) {
        session.addAll(accounts(1_001));
        session.flush();
        session.scalars(select(Account.class)).all().forEach(each -> each.balance = each.id);
        log.clear();
        session.flush();
        String update = "update accounts t set version = v.c1, balance = v.c2 from"
                + " unnest(?::int4[], ?::int8[], ?::int8[], ?::int4[]) with ordinality as v (c1, c2, c3, c4, n)"
                + " where t.id = v.c3 and t.version = v.c4 returning v.n";
        assertThat(log.texts()).containsExactly(update, update);
    }

    @Test
    void columns_of_unique_keys_are_updated_row_by_row_in_a_batch(Session session, StatementLog log) {
        session.addAll(accounts(20));
        session.flush();
        session.scalars(select(Account.class)).all().forEach(each -> each.email = "new" + each.email);
        log.clear();
        session.flush();
        assertThat(log.texts())
                .containsExactly("update accounts set version = ?, email = ? where id = ? and version = ?");
    }

    @Test
    void a_column_whose_type_the_mapping_names_goes_as_values(Session session, StatementLog log) {
        for (int i = 0; i < 20; i++) {
            Ticket ticket = new Ticket("ticket " + i);
            ticket.status = "closed";
            session.add(ticket);
        }
        session.flush();
        assertThat(log.texts())
                .first()
                .asString()
                .startsWith("insert into tickets")
                .doesNotContain("unnest");
    }
}
