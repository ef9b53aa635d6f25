package io.rowan.tutorial;

import static io.rowan.query.Dsl.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.Rowan;
import io.rowan.SessionFactory;
import io.rowan.error.IntegrityException;
import io.rowan.examples.contacts.Contact;
import io.rowan.examples.contacts.Nickname;
import io.rowan.examples.contacts.Nickname_;
import io.rowan.test.RowanTest;
import io.rowan.test.TestUrl;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A column that knows no case, in the words of the one database that this is about. */
@RowanTest(entities = Contact.class, database = "sqlite")
class Row05CollationTest {
    private SessionFactory orm;

    @BeforeEach
    void open(TestUrl url) {
        orm = Rowan.open(url.url(), Nickname.class);
        orm.schema().createAll();
        orm.inTransaction(session -> session.add(new Nickname("Ann")));
    }

    @AfterEach
    void close() {
        orm.close();
    }

    @Test
    void a_name_is_found_whatever_its_case_by_the_index() {
        orm.inTransaction(session -> {
            assertThat(session.scalars(select(Nickname_.name).where(Nickname_.name.eq("ANN")))
                            .all())
                    .containsExactly("Ann");
            List<String> plan = session.explain(select(Nickname.class).where(Nickname_.name.eq("ANN")));
            assertThat(plan).anySatisfy(line -> assertThat(line).contains("INDEX"));
        });
    }

    @Test
    void a_unique_name_is_unique_whatever_its_case() {
        assertThatThrownBy(() -> orm.inTransaction(session -> session.add(new Nickname("ANN"))))
                .isInstanceOf(IntegrityException.class);
    }

    @Test
    void nothing_is_to_be_changed_after_it_was_made() {
        assertThat(orm.schema().changes())
                .flatExtracting(change -> change.describe())
                .containsExactly("drop table contacts");
    }
}
