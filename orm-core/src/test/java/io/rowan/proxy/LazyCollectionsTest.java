package io.rowan.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.error.DetachedException;
import io.rowan.proxy.Library.Book;
import io.rowan.proxy.Library.Loader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LazyCollectionsTest {
    private final Loader loader = new Loader();
    private final Book emma = Book.of(1, "Emma");
    private final Book ulysses = Book.of(2, "Ulysses");
    private final Book faust = Book.of(3, "Faust");

    @BeforeEach
    void storeTwoBooks() {
        loader.books = List.of(emma, ulysses);
    }

    private List<Book> list() {
        return (List<Book>) Library.collection("books", loader);
    }

    private Set<Book> set() {
        return (Set<Book>) Library.collection("bookSet", loader);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Book> map() {
        return (Map<String, Book>) Library.lazy("byTitle", loader);
    }

    private static CollectionState state(Object collection) {
        return ((LazyCollection) collection).state();
    }

    static Stream<Consumer<List<Book>>> touches() {
        return Stream.of(
                List::size,
                List::isEmpty,
                list -> list.get(0),
                list -> list.contains(null),
                list -> list.indexOf(null),
                list -> list.add(Book.of(9, "new")),
                list -> list.remove(0),
                list -> list.removeIf(book -> true),
                List::clear,
                List::hashCode,
                list -> list.equals(List.of()),
                List::toArray,
                list -> list.stream().toList(),
                list -> list.iterator().hasNext(),
                list -> list.listIterator().hasNext(),
                list -> list.subList(0, 1).size(),
                list -> list.sort(Comparator.comparing(Book::title)),
                list -> list.forEach(book -> {}),
                Object::toString);
    }

    @ParameterizedTest
    @MethodSource("touches")
    void whatever_is_asked_of_a_list_loads_it_once(Consumer<List<Book>> touch) {
        List<Book> list = list();
        assertThat(state(list).loaded()).isFalse();

        touch.accept(list);
        touch(list);

        assertThat(loader.loads).isEqualTo(1);
        assertThat(state(list).loaded()).isTrue();
    }

    private static void touch(Collection<Book> collection) {
        assertThat(collection.size()).isNotNegative();
    }

    @ParameterizedTest
    @ValueSource(strings = {"books", "bookSet"})
    void a_loop_may_be_the_first_touch(String attribute) {
        List<Book> seen = new ArrayList<>();
        for (Book book : Library.collection(attribute, loader)) {
            seen.add(book);
        }

        assertThat(seen).containsExactly(emma, ulysses);
    }

    @ParameterizedTest
    @ValueSource(strings = {"books", "bookSet"})
    void elements_are_added_and_removed_also_through_the_iterator(String attribute) {
        Collection<Book> books = Library.collection(attribute, loader);
        books.add(faust);
        Iterator<Book> iterator = books.iterator();
        iterator.next();
        iterator.remove();
        books.remove(ulysses);

        assertThat(books).containsExactly(faust);
        assertThat(((LazyCollection) books).elements().toArray()).containsExactly(faust);
        assertThat(loader.loads).isEqualTo(1);
    }

    @Test
    void a_list_keeps_its_order_and_is_equal_to_one_of_the_same_elements() {
        List<Book> list = list();
        list.add(0, faust);
        list.set(1, faust);

        assertThat(list).isEqualTo(List.of(faust, faust, ulysses)).hasSameHashCodeAs(List.of(faust, faust, ulysses));
        list.sort(Comparator.comparing(Book::title).reversed());
        assertThat(list).containsExactly(ulysses, faust, faust);
        list.subList(1, 3).clear();
        assertThat(list).containsExactly(ulysses);
    }

    @Test
    void a_set_holds_each_element_once_in_the_order_of_loading() {
        Set<Book> set = set();

        assertThat(set.add(emma)).isFalse();
        assertThat(set.contains(ulysses)).isTrue();
        assertThat(set).isEqualTo(Set.of(emma, ulysses)).containsExactly(emma, ulysses);
        set.clear();
        assertThat(set).isEmpty();
    }

    @Test
    void a_map_takes_its_keys_from_the_mapped_attribute() {
        Map<String, Book> map = map();

        assertThat(map.get("Emma")).isSameAs(emma);
        assertThat(map.containsKey("Faust")).isFalse();
        assertThat(map.put("Faust", faust)).isNull();
        assertThat(map.remove("Emma")).isSameAs(emma);
        assertThat(map).isEqualTo(Map.of("Ulysses", ulysses, "Faust", faust)).containsOnlyKeys("Ulysses", "Faust");
        map.values().remove(faust);
        assertThat(((LazyCollection) map).elements().toArray()).containsExactly(ulysses);
        map.clear();
        assertThat(map).isEmpty();
        assertThat(loader.loads).isEqualTo(1);
    }

    @Test
    void looking_at_elements_from_inside_does_not_load() {
        for (String attribute : List.of("books", "bookSet", "byTitle")) {
            assertThat(Library.lazy(attribute, loader).elements()).isEmpty();
        }
        assertThat(loader.loads).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"books", "bookSet", "byTitle"})
    void an_unloaded_collection_is_loaded_again(String attribute) {
        LazyCollection collection = Library.lazy(attribute, loader);
        assertThat(collection.toString()).contains("Emma", "Ulysses");
        collection.unload();
        loader.books = List.of(faust);

        assertThat(collection.state().loaded()).isFalse();
        assertThat(collection.elements()).isEmpty();
        assertThat(collection.toString()).contains("Faust").doesNotContain("Emma");
        assertThat(loader.loads).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"books", "bookSet", "byTitle"})
    void an_expired_collection_is_read_afresh_once(String attribute) {
        LazyCollection collection = Library.lazy(attribute, loader);
        collection.fill(List.of(emma));
        loader.expired = true;
        loader.books = List.of(faust);

        assertThat(collection.toString()).contains("Faust").doesNotContain("Emma");
        assertThat(loader.loads).isEqualTo(1);
    }

    @Test
    void a_loop_may_be_the_first_touch_of_an_expired_list() {
        List<Book> list = list();
        touch(list);
        loader.expired = true;
        List<Book> seen = new ArrayList<>();
        for (Book book : list) {
            seen.add(book);
        }

        assertThat(seen).containsExactly(emma, ulysses);
        assertThat(loader.loads).isEqualTo(2);
    }

    @Test
    void a_change_inside_a_loop_over_a_list_is_noticed() {
        List<Book> list = list();

        assertThatThrownBy(() -> list.forEach(book -> list.add(faust)))
                .isInstanceOf(ConcurrentModificationException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"books", "bookSet", "byTitle"})
    void touching_a_detached_collection_names_the_loader_option(String attribute) {
        LazyCollection collection = Library.lazy(attribute, loader);
        collection.state().detach();

        assertThat(collection.state().detached()).isTrue();
        assertThatThrownBy(() -> touchAny(collection))
                .isInstanceOf(DetachedException.class)
                .hasMessage("Author." + attribute + " is not loaded, and its object is detached: its session is closed"
                        + " or has let it go. Load it with the query, .options(selectinLoad(Author_." + attribute
                        + ")) or joinedLoad, or touch it while the session is open.");
        assertThat(collection.toString()).contains("not loaded");
    }

    private static void touchAny(Object collection) {
        int size = collection instanceof Map<?, ?> map ? map.size() : ((Collection<?>) collection).size();
        assertThat(size).isNotNegative();
    }

    @Test
    void a_loaded_collection_stays_usable_when_detached() {
        List<Book> list = list();
        touch(list);
        loader.open = false;
        list.add(faust);

        assertThat(list).containsExactly(emma, ulysses, faust);
    }

    @Test
    void touching_what_a_query_forbade_names_the_option_to_add() {
        Set<Book> set = set();
        state(set).raise();

        assertThatThrownBy(set::size)
                .isInstanceOf(DetachedException.class)
                .hasMessage("Author.bookSet is not loaded, and the query forbade loading it on touch with"
                        + " raiseLoad(Author_.bookSet). Add .options(selectinLoad(Author_.bookSet)) or joinedLoad to"
                        + " the query instead.");
        assertThat(set).hasToString("[not loaded]");
        assertThat(loader.loads).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"books", "bookSet", "byTitle"})
    void a_loaded_collection_is_serialized_with_its_elements(String attribute) throws Exception {
        LazyCollection collection = Library.lazy(attribute, loader);
        touchAny(collection);
        Object copy = Library.copy(collection);
        touchAny(copy);

        assertThat(copy.toString()).contains("Emma", "Ulysses");
        assertThat(loader.loads).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"books", "bookSet", "byTitle"})
    void an_untouched_collection_is_detached_by_serialization(String attribute) throws Exception {
        Object copy = Library.copy(Library.lazy(attribute, loader));

        assertThat(loader.loads).isZero();
        assertThatThrownBy(() -> touchAny(copy))
                .isInstanceOf(DetachedException.class)
                .hasMessageStartingWith("Author." + attribute + " is not loaded");
    }

    @Test
    void a_collection_belongs_to_one_object_and_one_loader() {
        CollectionState state = state(list());

        assertThat(state.belongsTo(state.owner(), loader)).isTrue();
        assertThat(state.belongsTo(state.owner(), new Loader())).isFalse();
        assertThat(state.belongsTo(new Library.Author(), loader)).isFalse();
    }

    @Test
    void two_collections_of_the_same_elements_are_equal() {
        assertThat(list()).isEqualTo(list());
        assertThat(set()).isEqualTo(new LinkedHashSet<>(loader.books));
        assertThat(map()).isEqualTo(map());
    }
}
