package io.rowan.proxy;

import static io.rowan.proxy.Library.AUTHORS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.error.DetachedException;
import io.rowan.mapping.ToOneAttribute;
import io.rowan.proxy.Library.Author;
import io.rowan.proxy.Library.Loader;
import io.rowan.proxy.Library.Portrait;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LazyInstancesTest {
    private final LazyInstances instances = new LazyInstances();
    private final Loader loader = new Loader();
    private final LazyState state =
            new LazyState(AUTHORS, 7L, new LazyState.Origin("Book", "author"), loader).markUnread();
    private final Author author = (Author) instances.create(state);

    @Test
    void a_lazy_instance_is_one_of_the_entity_s_type_and_its_mapping_is_found() {
        assertThat(author).isInstanceOf(Author.class).isInstanceOf(LazyInstance.class);
        assertThat(author.getClass().getSuperclass()).isEqualTo(Author.class);
        assertThat(Library.MAPPINGS.get(author.getClass())).isSameAs(AUTHORS);
        assertThat(loader.loads).isZero();
    }

    @Test
    void the_id_costs_no_load() {
        assertThat(author.getId()).isEqualTo(7L);
        assertThat(author.fixedId()).isEqualTo(7L);
        assertThat(AUTHORS.idOf(author)).isEqualTo(7L);
        assertThat(loader.loads).isZero();
    }

    @Test
    void the_first_call_of_a_method_loads_and_later_ones_do_not() {
        assertThat(author.getName()).isEqualTo("Ada");
        assertThat(author.getName()).isEqualTo("Ada");
        assertThat(author.describe(1, 2L, 3.5, "x")).isEqualTo("Ada123.5x");
        assertThat(loader.loads).isEqualTo(1);
    }

    @Test
    void arguments_of_every_width_arrive() {
        assertThat(author.describe(1, 2L, 3.5, "x")).isEqualTo("Ada123.5x");
    }

    @Test
    void a_setter_loads_first_so_that_nothing_overwrites_the_value() {
        author.setName("Grace");

        assertThat(loader.loads).isEqualTo(1);
        assertThat(author.getName()).isEqualTo("Grace");
    }

    @Test
    void a_method_throws_what_it_declares() {
        assertThatThrownBy(() -> author.rename("")).isExactlyInstanceOf(IOException.class);
        assertThat(loader.loads).isEqualTo(1);
    }

    @Test
    void a_final_method_loads_through_the_methods_that_it_calls() {
        assertThat(author.shout()).isEqualTo("Ada!");
        assertThat(loader.loads).isEqualTo(1);
    }

    @Test
    void equals_hash_code_and_compare_to_load() {
        assertThat(author.equals(new Author(1, "Ada"))).isTrue();
        assertThat(loader.loads).isEqualTo(1);
        Author second = (Author) instances.create(state);
        assertThat(second.hashCode()).isEqualTo("Ada".hashCode());
        assertThat(loader.loads).isEqualTo(2);
        Author third = (Author) instances.create(state);
        Comparable<Author> comparable = third;
        assertThat(comparable.compareTo(new Author(1, "Bob"))).isNegative();
        assertThat(loader.loads).isEqualTo(3);
    }

    @Test
    void an_instance_is_equal_to_a_lazy_one_from_the_other_side_too() {
        assertThat(new Author(1, "Ada")).isEqualTo(author);
        assertThat(loader.loads).isEqualTo(1);
    }

    @Test
    void printing_loads_while_the_session_is_open_and_is_no_error_afterwards() {
        loader.open = false;
        assertThat(author).hasToString("Author#7 (not loaded)");
        loader.open = true;
        assertThat(author).hasToString("Author Ada");
        state.detach();
        assertThat(author).hasToString("Author Ada");
    }

    @Test
    void touching_a_detached_instance_names_the_attribute_through_which_it_was_reached() {
        loader.open = false;

        assertThatThrownBy(author::getName)
                .isInstanceOfSatisfying(DetachedException.class, e -> {
                    assertThat(e.entity()).isEqualTo("Book");
                    assertThat(e.attribute()).isEqualTo("author");
                })
                .hasMessage("Book.author is not loaded, and its object is detached: its session is closed or has let it"
                        + " go. Load it with the query, .options(selectinLoad(Book_.author)) or joinedLoad, or touch it"
                        + " while the session is open.");
        assertThat(loader.loads).isZero();
    }

    @Test
    void touching_a_detached_reference_names_entity_and_id() {
        LazyState reference = new LazyState(AUTHORS, 7L, new LazyState.Origin("Author", ""), null).markUnread();
        Author handle = (Author) instances.create(reference);

        assertThatThrownBy(handle::getName)
                .isInstanceOf(DetachedException.class)
                .hasMessage("The reference to Author#7 was touched after its session had been closed or had let it go,"
                        + " so its row cannot be read. Read it with session.get(Author.class, id) while the session is"
                        + " open.");
    }

    @Test
    void touching_what_a_query_forbade_names_the_option_to_add() {
        state.raise();

        assertThatThrownBy(author::getName)
                .isInstanceOf(DetachedException.class)
                .hasMessage("Book.author is not loaded, and the query forbade loading it on touch with"
                        + " raiseLoad(Book_.author). Add .options(selectinLoad(Book_.author)) or joinedLoad to the"
                        + " query instead.");
        assertThat(author).hasToString("Author#7 (not loaded)");
        assertThat(author.getId()).isEqualTo(7L);
    }

    @Test
    void an_inverse_side_is_loaded_by_its_own_accessor_or_any_other_method_but_not_by_another_accessor() {
        LazyState loaded = new LazyState(AUTHORS, 7L, new LazyState.Origin("Author", ""), loader);
        loaded.await((ToOneAttribute) AUTHORS.attribute("portrait"));
        loader.portrait = new Portrait();
        Author read = (Author) instances.create(loaded);
        read.setName("Ada");

        assertThat(read.getName()).isEqualTo("Ada");
        assertThat(loader.loads).isZero();
        assertThat(read.getPortrait()).isSameAs(loader.portrait);
        assertThat(read.getPortrait()).isSameAs(loader.portrait);
        assertThat(loader.loads).isEqualTo(1);
    }

    @Test
    void one_class_is_generated_an_entity() {
        assertThat(instances.create(state)).hasSameClassAs(author);
    }

    @Test
    void a_serialized_instance_that_is_loaded_becomes_a_plain_one() throws Exception {
        author.getName();
        Author copy = (Author) Library.copy(author);

        assertThat(copy.getClass()).isEqualTo(Author.class);
        assertThat(copy.getId()).isEqualTo(7L);
        assertThat(copy.getName()).isEqualTo("Ada");
    }

    @Test
    void a_serialized_reference_stays_a_reference_that_no_session_stands_behind() throws Exception {
        LazyInstances.serve(Library.MAPPINGS.all());
        Author copy = (Author) Library.copy(author);

        assertThat(loader.loads).isZero();
        assertThat(copy.getId()).isEqualTo(7L);
        assertThatThrownBy(copy::getName).isInstanceOf(DetachedException.class).hasMessageContaining("Book.author");
        assertThat(((Author) Library.copy(author))).hasSameClassAs(copy);
    }

    @Test
    void an_instance_that_is_serialized_twice_in_a_stream_stays_one() throws Exception {
        author.getName();
        List<?> copies = (List<?>) Library.copy(new ArrayList<>(List.of(author, author)));

        assertThat(copies.get(0)).isSameAs(copies.get(1));
    }

    @Test
    void a_change_after_serialization_is_in_the_next_copy() throws Exception {
        author.getName();
        Library.copy(author);
        author.setName("Grace");

        assertThat(((Author) Library.copy(author)).getName()).isEqualTo("Grace");
    }
}
