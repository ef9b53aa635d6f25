package io.rowan.tutorial;

import static io.rowan.query.Dsl.select;
import static io.rowan.test.SqlAssertions.assertThatSql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.dialect.Dialect;
import io.rowan.dialect.Feature;
import io.rowan.error.IntegrityException;
import io.rowan.examples.contacts.Contact;
import io.rowan.examples.contacts.ContactBook;
import io.rowan.examples.contacts.Contact_;
import io.rowan.test.Requires;
import io.rowan.test.RowanTest;
import io.rowan.test.StatementLog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@RowanTest(entities = Contact.class)
class Row05ContactBookTest {
    private ContactBook book;
    private long ann;

    @BeforeEach
    void fill(SessionFactory orm) {
        book = new ContactBook(orm);
        ann = book.add(new Contact("Ann Miller", "030-1", "ann@example.com")).getId();
        book.add(new Contact("Joanna Smith", "030-2", null));
        book.add(new Contact("Bob", null, "bob@example.com"));
    }

    private static List<String> names(List<Contact> contacts) {
        return contacts.stream().map(Contact::getName).toList();
    }

    private Contact theContact() {
        return book.named("ann miller").get(0);
    }

    @Test
    void a_name_is_found_whatever_its_case() {
        assertThat(names(book.named("ANN MILLER"))).containsExactly("Ann Miller");
        assertThat(names(book.named("Ann"))).isEmpty();
    }

    @Test
    void a_part_of_a_name_is_found_whatever_its_case() {
        assertThat(names(book.search("ann"))).containsExactly("Ann Miller", "Joanna Smith");
        assertThat(names(book.search("MILL"))).containsExactly("Ann Miller");
        assertThat(names(book.search("zoe"))).isEmpty();
    }

    @Test
    void a_wildcard_is_a_character() {
        book.add(new Contact("100% Books_", null, null));
        assertThat(names(book.search("%"))).containsExactly("100% Books_");
        assertThat(names(book.search("_"))).containsExactly("100% Books_");
    }

    @Test
    void an_edit_writes_what_differs(StatementLog log) {
        log.clear();
        // snippet: edit
        boolean there = book.edit(ann, Map.of("phone", "030-9", "email", "ann@example.com"));
        // end
        assertThatSql(log).hasUpdates(1);
        assertThat(log.texts()).contains("update contacts set phone = ? where id = ?");
        assertThat(there).isTrue();
        assertThat(theContact().getPhone()).isEqualTo("030-9");
        assertThat(theContact().getName()).isEqualTo("Ann Miller");
        assertThat(book.edit(-1, Map.of("phone", "030-9"))).isFalse();
    }

    @Test
    void a_field_is_emptied_by_null_and_a_name_is_not() {
        Map<String, String> empty = new HashMap<>();
        empty.put("phone", null);
        assertThat(book.edit(ann, empty)).isTrue();
        assertThat(theContact().getPhone()).isNull();

        empty.put("name", null);
        assertThatThrownBy(() -> book.edit(ann, empty)).isInstanceOf(IntegrityException.class);
        assertThat(theContact().getName()).isEqualTo("Ann Miller");
    }

    @Test
    void an_unknown_field_is_refused_with_those_that_may_be_changed(StatementLog log) {
        log.clear();
        assertThatThrownBy(() -> book.edit(ann, Map.of("phone", "1", "id; drop table contacts", "7")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A contact has no field id; drop table contacts that may be changed; these may:"
                        + " [email, name, phone]");
        assertThatThrownBy(() -> book.edit(ann, Map.of("id", "7"))).hasMessageContaining("[email, name, phone]");
        assertThatThrownBy(() -> book.edit(ann, Map.of("phone", 7)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A contact's phone is a text, but the value is a Integer; write it as a text");
        assertThatSql(log).hasNoStatements();
    }

    @Test
    void contacts_are_counted_and_deleted() {
        assertThat(book.size()).isEqualTo(3);
        assertThat(book.remove(ann)).isTrue();
        assertThat(book.remove(ann)).isFalse();
        assertThat(book.size()).isEqualTo(2);
    }

    @Test
    void the_index_is_of_small_letters_where_there_are_such(SessionFactory orm, Dialect dialect) {
        String index = dialect.supports(Feature.COMPUTED_INDEXES) ? "lower(name)" : "(name)";
        assertThat(orm.schema().ddl())
                .anySatisfy(sql -> assertThat(sql)
                        .startsWith("create index ix_contacts_lower_name on contacts")
                        .contains(index));
    }

    @Test
    @Requires({Feature.COMPUTED_INDEXES, Feature.EXPLAIN})
    void the_index_is_used(SessionFactory orm, Session session) {
        List<Contact> many = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            many.add(new Contact("Contact " + i, null, null));
        }
        orm.inTransaction(unit -> unit.insertAll(many));

        List<String> plan = session.explain(
                select(Contact.class).where(Contact_.name.lower().eq("contact 7")));

        assertThat(String.join("\n", plan).toLowerCase(Locale.ROOT))
                .as("the index, or in a database that names none the kind of scan")
                .containsAnyOf("ix_contacts_lower_name", "type: sequential scan", "type: index scan");
    }
}
