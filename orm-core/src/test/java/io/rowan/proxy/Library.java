package io.rowan.proxy;

import io.rowan.mapping.EntityMapping;
import io.rowan.mapping.EntityMappings;
import io.rowan.mapping.ToManyAttribute;
import io.rowan.mapping.ToOneAttribute;
import io.rowan.metadata.MetadataReader;
import io.rowan.metadata.Naming;
import io.rowan.type.TypeRegistry;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Entities, their mappings, and a loader that gives what a test has put into it. */
final class Library {
    /** Whatever a plain class may have that a generated subclass must cope with. */
    @SuppressWarnings("serial") // of interfaces, like the collections of any entity
    @Entity
    static class Author implements Serializable, Comparable<Author> {
        private static final long serialVersionUID = 1L;

        @Id
        private Long id;

        private String name;
        private long born;

        @OneToOne(mappedBy = "author", fetch = FetchType.LAZY)
        private @Nullable Portrait portrait;

        @OneToMany(mappedBy = "author")
        private List<Book> books = new ArrayList<>();

        @OneToMany(mappedBy = "author")
        private Set<Book> bookSet;

        @OneToMany(mappedBy = "author")
        @MapKey(name = "title")
        private Map<String, Book> byTitle;

        Author() {}

        Author(long id, String name) {
            this.id = id;
            this.name = name;
        }

        public Long getId() {
            return id;
        }

        public String getName() {
            return name;
        }

        void setName(String name) {
            this.name = name;
        }

        @Nullable
        Portrait getPortrait() {
            return portrait;
        }

        /** Arguments of one and of two words. */
        protected String describe(int times, long since, double factor, String end) {
            return name + times + since + factor + end;
        }

        final String shout() {
            return getName() + "!";
        }

        final long fixedId() {
            return id;
        }

        void rename(String to) throws IOException {
            if (to.isEmpty()) {
                throw new IOException("empty");
            }
            name = to;
        }

        @Override
        public int compareTo(Author other) {
            return name.compareTo(other.getName());
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Author author && name.equals(author.getName());
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }

        @Override
        public String toString() {
            return "Author " + name;
        }
    }

    @Entity
    static class Book implements Serializable {
        private static final long serialVersionUID = 1L;

        @Id
        private Long id;

        private String title;

        @ManyToOne(fetch = FetchType.LAZY)
        private Author author;

        private Book() {}

        static Book of(long id, String title) {
            Book book = new Book();
            book.id = id;
            book.title = title;
            return book;
        }

        String title() {
            return title;
        }

        @Override
        public String toString() {
            return title;
        }
    }

    @Entity
    static class Portrait implements Serializable {
        private static final long serialVersionUID = 1L;

        @Id
        private Long id;

        @OneToOne
        private Author author;
    }

    static final EntityMappings MAPPINGS = new MetadataReader(TypeRegistry.standard(), Naming.snakeCase())
            .read(List.of(Author.class, Book.class, Portrait.class));
    static final EntityMapping AUTHORS = MAPPINGS.get(Author.class);

    private Library() {}

    /** Counts what is loaded. */
    static final class Loader implements LazyLoader {
        boolean open = true;
        boolean expired;
        int loads;
        String name = "Ada";

        @Nullable
        Portrait portrait;

        List<Book> books = List.of();

        @Override
        public boolean open() {
            return open;
        }

        @Override
        public void loadInstance(LazyInstance instance) {
            loads++;
            instance.rowan$state(null);
            AUTHORS.attribute("name").set(instance, name);
        }

        @Override
        public void loadInverse(LazyInstance instance, ToOneAttribute attribute) {
            loads++;
            instance.rowan$state().inverses().remove(attribute);
            attribute.set(instance, portrait);
        }

        @Override
        public void loadCollection(LazyCollection collection) {
            loads++;
            expired = false;
            collection.fill(books);
        }

        @Override
        public boolean expired(LazyCollection collection) {
            return expired;
        }
    }

    /** A collection of an author, not loaded. */
    static Collection<Book> collection(String attribute, @Nullable LazyLoader loader) {
        @SuppressWarnings("unchecked")
        Collection<Book> made = (Collection<Book>) lazy(attribute, loader);
        return made;
    }

    static LazyCollection lazy(String attribute, @Nullable LazyLoader loader) {
        ToManyAttribute toMany = (ToManyAttribute) AUTHORS.attribute(attribute);
        return LazyCollection.of(
                new CollectionState(AUTHORS, new Author(), toMany, loader),
                toMany.shape().kind());
    }

    /** Writes an object and reads it again. */
    static Object copy(Object original) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(original);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return in.readObject();
        }
    }
}
