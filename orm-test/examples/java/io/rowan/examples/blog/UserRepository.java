package io.rowan.examples.blog;

import static io.rowan.query.Dsl.select;

import io.rowan.Session;
import java.util.List;
import java.util.Optional;

// snippet: repository
/** Users by what the application looks for. */
public final class UserRepository extends Repository<User, Long> {
    /** A repository over a session. */
    public UserRepository(Session session) {
        super(session, User.class);
    }

    /** The user of a name. */
    public Optional<User> findByUsername(String username) {
        return Optional.ofNullable(session.scalar(select(User.class).where(User_.username.eq(username))));
    }

    /** A page of users by name, counted from 0. */
    public List<User> page(int number, int size) {
        return page(number, size, User_.username.asc());
    }
}
// end
