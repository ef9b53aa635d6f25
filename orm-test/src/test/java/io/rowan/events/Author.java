package io.rowan.events;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Versioned, with books that go with it and genres that don't. */
@Entity
class Author {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @Version
    @Nullable
    Integer version;

    @Nullable
    String name;

    @Nullable
    String editedBy;

    Place home = new Place();

    @OneToMany(mappedBy = "author", cascade = CascadeType.ALL, orphanRemoval = true)
    List<Book> books = new ArrayList<>();

    @ManyToMany
    List<Genre> genres = new ArrayList<>();

    Author() {}

    Author(String name) {
        this.name = name;
    }

    Book write(String title) {
        Book book = new Book(title);
        books.add(book);
        return book;
    }
}
