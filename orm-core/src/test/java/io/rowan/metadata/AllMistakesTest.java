package io.rowan.metadata;

import static io.rowan.metadata.Reads.mistakes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.error.MappingException;
import io.rowan.metadata.Reads.Numbered;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever is wrong with the classes, and in whichever phase it is found, comes together. */
class AllMistakesTest {
    @Entity
    static class Author extends Numbered {
        @OneToMany(mappedBy = "writer")
        List<Book> books;
    }

    @Entity
    static class Keyless {
        String name;
    }

    @Entity
    static class Needy extends Numbered {
        Needy(Long id) {
            this.id = id;
        }
    }

    @Entity
    static final class Closed extends Numbered {}

    @Entity
    @Table(indexes = @Index(columnList = "isbn"))
    static class Book extends Numbered {
        Thread printing;
        String title;

        @Column(name = "title")
        String label;

        @ManyToOne
        Author author;

        @ManyToOne(fetch = FetchType.LAZY)
        Closed closed;
    }

    @Entity(name = "Keyless")
    static class Namesake extends Numbered {}

    static class Plain {
        @Id
        Long id;
    }

    private static final Class<?>[] BROKEN = {
        Author.class, Keyless.class, Needy.class, Closed.class, Book.class, Namesake.class, Plain.class
    };

    private static final String[] STARTS = {
        "Author.books: mappedBy = \"writer\" names no attribute of Book.",
        "Keyless: the entity has no id.",
        "Needy: the class has no constructor without arguments",
        "Book.printing: no column keeps the type Thread.",
        "Book.label: the column book.title is mapped by Book.title too",
        "Book: the index names the column \"isbn\"",
        "Book.closed: the relationship is lazy, but Closed is final",
        "Namesake: the entity is named Keyless, and so is " + Keyless.class.getName(),
        "Namesake: the table keyless is that of Keyless too.",
        "Plain: the class has no @Entity.",
    };

    @Test
    void all_mistakes_of_all_classes_come_in_one_exception_in_the_order_of_the_classes() {
        List<String> mistakes = mistakes(BROKEN);

        assertThat(mistakes).hasSameSizeAs(STARTS);
        for (int i = 0; i < STARTS.length; i++) {
            assertThat(mistakes.get(i)).startsWith(STARTS[i]);
        }
        assertThat(mistakes(BROKEN)).isEqualTo(mistakes);
    }

    @Test
    void the_message_counts_the_mistakes_and_has_a_line_for_each() {
        assertThatThrownBy(() -> Reads.read(Keyless.class))
                .isInstanceOf(MappingException.class)
                .hasMessage("1 mapping mistake:\n  - Keyless: the entity has no id. Add @Id to the attribute that tells"
                        + " its rows apart, for example `@Id @GeneratedValue private Long id;`.");
        assertThatThrownBy(() -> Reads.read(BROKEN))
                .hasMessage("10 mapping mistakes:\n  - " + String.join("\n  - ", mistakes(BROKEN)));
    }

    @Test
    void a_class_that_is_given_twice_is_told_of_once() {
        assertThat(mistakes(Keyless.class, Keyless.class)).hasSize(1);
        assertThat(mistakes(Collections.nCopies(3, Plain.class).toArray(Class<?>[]::new)))
                .hasSize(1);
    }

    @Test
    void a_mistake_in_a_shared_superclass_is_told_for_each_entity() {
        assertThat(mistakes(Two.class, Three.class))
                .extracting(mistake -> mistake.substring(0, mistake.indexOf(':')))
                .containsExactly("Two.thread", "Three.thread");
    }

    @jakarta.persistence.MappedSuperclass
    static class Threaded extends Numbered {
        Thread thread;
    }

    @Entity
    static class Two extends Threaded {}

    @Entity
    static class Three extends Threaded {}
}
