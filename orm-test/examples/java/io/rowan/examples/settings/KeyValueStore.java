package io.rowan.examples.settings;

import static io.rowan.query.Dsl.*;

import io.rowan.SessionFactory;
import tools.jackson.databind.json.JsonMapper;

// snippet: store
/** Keeps values of any kind by key, as JSON. Each call is a transaction of its own; safe for threads. */
public final class KeyValueStore {
    private static final JsonMapper JSON = new JsonMapper();
    private final SessionFactory orm;

    /** A store in the table {@code settings}. */
    public KeyValueStore(SessionFactory orm) {
        this.orm = orm;
    }

    /** The value of a key, or another one where there is none. */
    public <T> T get(String key, Class<T> type, T otherwise) {
        String text = orm.fromTransaction(
                session -> session.scalar(select(Setting_.value).where(Setting_.key.eq(key))));
        return text == null ? otherwise : JSON.readValue(text, type);
    }

    /** Sets a key, whether it is there or not: one statement, on every database by its own means. */
    public void set(String key, Object value) {
        Setting setting = new Setting(key, JSON.writeValueAsString(value));
        orm.inTransaction(session -> session.execute(
                insert(Setting.class).values(setting).onConflict(Setting_.key).doUpdate(Setting_.value)));
    }

    /** Deletes a key; false when there was none. */
    public boolean remove(String key) {
        return orm.fromTransaction(
                session -> session.execute(delete(Setting.class).where(Setting_.key.eq(key))) == 1);
    }
}
// end
