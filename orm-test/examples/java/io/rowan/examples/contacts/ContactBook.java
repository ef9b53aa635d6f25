package io.rowan.examples.contacts;

import static io.rowan.query.Dsl.count;
import static io.rowan.query.Dsl.delete;
import static io.rowan.query.Dsl.select;

import io.rowan.SessionFactory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

// snippet: book
/** Keeps contacts. Each call is a transaction of its own; safe for threads. */
public final class ContactBook {
    /** What an edit may change. The key and the time are not in it. */
    private static final Map<String, BiConsumer<Contact, String>> EDITABLE =
            new TreeMap<>(Map.of("name", Contact::setName, "phone", Contact::setPhone, "email", Contact::setEmail));

    private final SessionFactory orm;

    /** A book in the table {@code contacts}. */
    public ContactBook(SessionFactory orm) {
        this.orm = orm;
    }

    /** Saves a contact, which has its key afterwards. */
    public Contact add(Contact contact) {
        orm.inTransaction(session -> session.add(contact));
        return contact;
    }

    /** The contacts of a name, whatever the case of its letters: by the index. */
    public List<Contact> named(String name) {
        return orm.fromTransaction(session -> session.scalars(select(Contact.class)
                        .where(Contact_.name.lower().eq(name.toLowerCase(Locale.ROOT)))
                        .orderBy(Contact_.id))
                .all());
    }

    /** The contacts whose name has a part, whatever its case; a {@code %} in it is just a character. */
    public List<Contact> search(String part) {
        return orm.fromTransaction(session -> session.scalars(select(Contact.class)
                        .where(Contact_.name.icontains(part))
                        .orderBy(Contact_.name, Contact_.id))
                .all());
    }

    /**
     * Changes some fields of a contact; only columns whose values differ are written. False when there is no such contact.
     *
     * @throws IllegalArgumentException for a field that isn't there or that may not be changed, and for a value that isn't a
     *     text; nothing is changed then
     */
    public boolean edit(long id, Map<String, ? extends @Nullable Object> changes) {
        changes.forEach(ContactBook::check);
        return orm.fromTransaction(session -> {
            Contact contact = session.get(Contact.class, id);
            if (contact != null) {
                changes.forEach((field, value) ->
                        Objects.requireNonNull(EDITABLE.get(field)).accept(contact, (String) value));
            }
            return contact != null;
        });
    }

    private static void check(String field, @Nullable Object value) {
        if (!EDITABLE.containsKey(field)) {
            throw new IllegalArgumentException(
                    "A contact has no field " + field + " that may be changed; these may: " + EDITABLE.keySet());
        }
        if (value != null && !(value instanceof String)) {
            throw new IllegalArgumentException("A contact's " + field + " is a text, but the value is a "
                    + value.getClass().getSimpleName() + "; write it as a text");
        }
    }

    /** Deletes a contact; false when there was none. */
    public boolean remove(long id) {
        return orm.fromTransaction(
                session -> session.execute(delete(Contact.class).where(Contact_.id.eq(id))) == 1);
    }

    /** How many contacts there are. */
    public long size() {
        return orm.fromTransaction(session -> session.scalar(select(count(Contact_.id))));
    }
}
// end
