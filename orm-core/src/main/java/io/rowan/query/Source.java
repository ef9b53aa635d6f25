package io.rowan.query;

/**
 * Where an attribute is read from: an entity of the statement, an alias of it, or the end of a path.
 *
 * <p>Sources are values; two of them are the same occurrence exactly if they are equal.
 */
public sealed interface Source permits EntitySource, AliasSource, PathSource {
    /**
     * Follows a path back to its beginning.
     *
     * @return the {@link EntitySource} or {@link AliasSource} that this source starts from; itself if it is one
     */
    default Source base() {
        Source source = this;
        while (source instanceof PathSource path) {
            source = path.path().source();
        }
        return source;
    }
}
