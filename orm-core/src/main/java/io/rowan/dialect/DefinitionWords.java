package io.rowan.dialect;

import java.util.regex.Pattern;

/**
 * What a column's definition says in SQL of its author's. Apart from {@link SchemaRenderer}, so that the patterns are made
 * when a schema is rendered and not with the dialect, which every program makes at its start.
 */
final class DefinitionWords {
    static final Pattern DEFAULT = Pattern.compile("\\bdefault\\b", Pattern.CASE_INSENSITIVE);
    static final Pattern NOT_NULL = Pattern.compile("\\bnot\\s+null\\b", Pattern.CASE_INSENSITIVE);
    static final Pattern COMPUTED =
            Pattern.compile("\\bgenerated\\s+always\\s+as\\s*\\(|\\bas\\s*\\(", Pattern.CASE_INSENSITIVE);

    private DefinitionWords() {}
}
