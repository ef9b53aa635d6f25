package io.rowan.metadata;

import static io.rowan.metadata.Reads.mapping;
import static io.rowan.metadata.Reads.mistakes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.mapping.Callbacks.Event;
import io.rowan.mapping.EntityMapping;
import io.rowan.metadata.Reads.Numbered;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.ExcludeSuperclassListeners;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import java.io.IOException;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Callbacks of the standard: who is called, in which order, and what cannot be one. */
class CallbackMappingTest {
    private static final List<String> CALLS = new ArrayList<>();

    @BeforeEach
    void forget() {
        CALLS.clear();
    }

    static class Upper {
        @PrePersist
        void upper(Object entity) {
            CALLS.add("Upper.upper");
        }
    }

    static class Lower extends Upper {
        private static int made;

        private Lower() {
            made++;
        }

        @PrePersist
        private void lower(Numbered entity) {
            CALLS.add("Lower.lower");
        }
    }

    static class Second {
        @PrePersist
        @PreUpdate
        public void second(Object entity) {
            CALLS.add("Second.second");
        }
    }

    @MappedSuperclass
    static class Plain extends Numbered {
        @PrePersist
        private void own() {
            CALLS.add("Plain.own");
        }

        @PreUpdate
        void changed() {
            CALLS.add("Plain.changed");
        }

        @PostLoad
        protected void read() {
            CALLS.add("Plain.read");
        }
    }

    @Entity
    @EntityListeners(Lower.class)
    static class Book extends Plain {
        @PrePersist
        private void own() {
            CALLS.add("Book.own");
        }

        @Override
        void changed() {
            CALLS.add("Book.changed");
        }

        @Override
        @PostLoad
        protected void read() {
            CALLS.add("Book.read");
        }
    }

    private static List<String> call(Class<?> type, Event event) {
        EntityMapping mapping = mapping(type);
        CALLS.clear();
        mapping.callbacks().call(event, mapping.instantiate());
        return CALLS;
    }

    @Test
    void listeners_are_called_before_the_entity_and_upper_classes_before_lower_ones() {
        assertThat(call(Book.class, Event.PRE_PERSIST))
                .containsExactly("Upper.upper", "Lower.lower", "Plain.own", "Book.own");
    }

    @Test
    void a_method_that_is_overridden_without_the_annotation_is_not_called() {
        assertThat(call(Book.class, Event.PRE_UPDATE)).isEmpty();
        assertThat(mapping(Book.class).callbacks().has(Event.PRE_UPDATE)).isFalse();
    }

    @Test
    void a_method_that_is_overridden_with_the_annotation_is_called_once() {
        assertThat(call(Book.class, Event.POST_LOAD)).containsExactly("Book.read");
    }

    @MappedSuperclass
    @EntityListeners({Lower.class, Second.class})
    static class Shelved extends Numbered {}

    @Entity
    @EntityListeners(Second.class)
    static class Shelf extends Shelved {}

    @Entity
    @ExcludeSuperclassListeners
    @EntityListeners(Second.class)
    static class Board extends Shelved {}

    @Test
    void listeners_of_superclasses_come_first_each_once() {
        assertThat(call(Shelf.class, Event.PRE_PERSIST)).containsExactly("Upper.upper", "Lower.lower", "Second.second");
    }

    @Test
    void listeners_of_superclasses_can_be_left_out() {
        assertThat(call(Board.class, Event.PRE_PERSIST)).containsExactly("Second.second");
    }

    @Test
    void one_method_serves_several_events() {
        assertThat(call(Board.class, Event.PRE_UPDATE)).containsExactly("Second.second");
    }

    @Test
    void a_listener_is_made_once_for_all_entities() {
        Lower.made = 0;
        Reads.read(Book.class, Shelf.class);
        assertThat(Lower.made).isEqualTo(1);
    }

    @Entity
    static class Throwing extends Numbered {
        @PostPersist
        void checked() throws IOException {
            throw new IOException("full");
        }

        @PostLoad
        void unchecked() {
            throw new IllegalArgumentException("bad");
        }
    }

    @Test
    void what_a_callback_throws_arrives() {
        EntityMapping mapping = mapping(Throwing.class);
        assertThatThrownBy(() -> mapping.callbacks().call(Event.POST_LOAD, new Throwing()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("bad");
        assertThatThrownBy(() -> mapping.callbacks().call(Event.POST_PERSIST, new Throwing()))
                .isInstanceOf(UndeclaredThrowableException.class)
                .hasMessage("POST_PERSIST of " + Throwing.class.getName() + " threw")
                .hasCauseInstanceOf(IOException.class);
    }

    static class NoDefault {
        NoDefault(int unused) {}
    }

    static class Refusing {
        Refusing() {
            throw new IllegalStateException("not today");
        }
    }

    static class Misfit {
        @PrePersist
        void nothing() {}

        @PostLoad
        void other(Book book) {}
    }

    static class Bare extends Numbered {
        @PostLoad
        void read() {}
    }

    @Embeddable
    static class Part {
        int size;

        @PostLoad
        void read() {}
    }

    @Entity
    @EntityListeners({NoDefault.class, Refusing.class, Misfit.class})
    static class Wrong extends Numbered {
        Part part = new Part();

        @PrePersist
        static void fixed() {}

        @PostLoad
        int answering() {
            return 1;
        }

        @PreUpdate
        void taking(Object entity) {}

        @PostPersist
        void one() {}

        @PostPersist
        void two() {}
    }

    @Entity
    static class Heir extends Bare {}

    @Test
    void what_cannot_be_a_callback_is_told() {
        assertThat(mistakes(Wrong.class))
                .containsExactlyInAnyOrder(
                        "Wrong: no object of its listener " + NoDefault.class.getName()
                                + " can be made: java.lang.NoSuchMethodException: " + NoDefault.class.getName()
                                + ".<init>(). Give the class a constructor without arguments that works.",
                        "Wrong: no object of its listener " + Refusing.class.getName()
                                + " can be made: java.lang.IllegalStateException: not today. Give the class a"
                                + " constructor without arguments that works.",
                        "Wrong: @PrePersist stands on Misfit.nothing(…), which has another form than a callback. Declare"
                                + " it as `void nothing(Wrong entity)`.",
                        "Wrong: @PostLoad stands on Misfit.other(…), which has another form than a callback. Declare"
                                + " it as `void other(Wrong entity)`.",
                        "Wrong.fixed(): @PrePersist stands on Wrong.fixed(…), which has another form than a callback."
                                + " Declare it as `void fixed()`; methods that take the object belong in a class for"
                                + " @EntityListeners.",
                        "Wrong.answering(): @PostLoad stands on Wrong.answering(…), which has another form than a"
                                + " callback. Declare it as `void answering()`; methods that take the object belong in a"
                                + " class for @EntityListeners.",
                        "Wrong.taking(): @PreUpdate stands on Wrong.taking(…), which has another form than a callback."
                                + " Declare it as `void taking()`; methods that take the object belong in a class for"
                                + " @EntityListeners.",
                        "Wrong: Wrong has two methods with @PostPersist, one() and two(), and it is open which comes"
                                + " first. Call one from the other.",
                        "Wrong.part: @PostLoad stands on Part.read(), but only entities have callbacks. Call that"
                                + " method from one of the entity.");
    }

    @Test
    void a_callback_above_the_entity_needs_a_mapped_superclass() {
        assertThat(mistakes(Heir.class))
                .contains(
                        "Heir.read(): @PostLoad would not be called, because Bare is not mapped. Put @MappedSuperclass"
                                + " on that class.");
    }
}
