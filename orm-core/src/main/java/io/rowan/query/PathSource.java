package io.rowan.query;

import java.util.Objects;

/**
 * The entity or embeddable at the end of a path: {@code Order_.user.get(User_.name)} reads {@code name} from the path
 * source {@code Order.user}.
 *
 * @param path the to-one or embedded attribute that leads here
 */
public record PathSource(AttributeNode path) implements Source {
    /** Refuses null. */
    public PathSource {
        Objects.requireNonNull(path, "path");
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
