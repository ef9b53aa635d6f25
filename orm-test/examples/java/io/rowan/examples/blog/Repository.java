package io.rowan.examples.blog;

import static io.rowan.query.Dsl.select;

import io.rowan.Session;
import io.rowan.query.Sortable;
import java.util.List;
import java.util.Optional;

// snippet: repository
/** What every repository can do, over the session of one unit of work. */
public abstract class Repository<T, I> {
    /** The session, which stays the caller's. */
    protected final Session session;

    private final Class<T> entity;

    /** A repository of one entity. */
    protected Repository(Session session, Class<T> entity) {
        this.session = session;
        this.entity = entity;
    }

    /** The object of an id. */
    public Optional<T> findById(I id) {
        return session.find(entity, id);
    }

    /** A page, counted from 0, in an order that leaves no two rows equal. */
    public List<T> page(int number, int size, Sortable... order) {
        return session.scalars(select(entity)
                        .orderBy(order)
                        .offset((long) number * size)
                        .limit(size))
                .all();
    }

    /** Saves a new object; its id is there afterwards. */
    public T create(T object) {
        session.add(object);
        session.flush();
        return object;
    }

    /** Deletes an object. */
    public void delete(T object) {
        session.delete(object);
    }
}
// end
