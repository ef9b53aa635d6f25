package io.rowan.query;

import io.rowan.error.QueryException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text. In the patterns of {@code like} and {@code ilike}, {@code %} stands for any characters and {@code _} for one;
 * {@link #startsWith}, {@link #endsWith} and {@link #contains} take their argument literally instead, and so does
 * {@link #icontains}. Which letters differ in case alone is the database's to say.
 */
public sealed class TextExpression extends ComparableExpression<String> permits TextAttribute {
    /** Plain in every dialect, unlike the backslash, which some also read as an escape in literals. */
    private static final char ESCAPE = '!';

    TextExpression(Node node) {
        super(node);
    }

    /**
     * Matches a pattern that has no escape character; a backslash in it means itself.
     *
     * @param pattern the pattern
     * @return the condition
     * @throws QueryException if {@code pattern} is null
     */
    public final Predicate like(String pattern) {
        return matches("like", pattern, false, null);
    }

    /**
     * Matches a pattern.
     *
     * @param pattern the pattern
     * @param escape the character before a {@code %}, {@code _} or itself that is meant literally
     * @return the condition
     * @throws QueryException if {@code pattern} is null
     */
    public final Predicate like(String pattern, char escape) {
        return matches("like", pattern, false, escape);
    }

    /**
     * Matches a pattern that the database computes.
     *
     * @param pattern the pattern
     * @return the condition
     * @throws QueryException if {@code pattern} is null
     */
    public final Predicate like(Expression<String> pattern) {
        return matches("like", pattern, false, null);
    }

    /**
     * Matches a pattern whatever the case of its letters.
     *
     * @param pattern the pattern
     * @return the condition
     * @throws QueryException if {@code pattern} is null
     */
    public final Predicate ilike(String pattern) {
        return matches("ilike", pattern, true, null);
    }

    /**
     * Matches a pattern whatever the case of its letters.
     *
     * @param pattern the pattern
     * @param escape the character before a {@code %}, {@code _} or itself that is meant literally
     * @return the condition
     * @throws QueryException if {@code pattern} is null
     */
    public final Predicate ilike(String pattern, char escape) {
        return matches("ilike", pattern, true, escape);
    }

    /**
     * Matches a pattern that the database computes, whatever the case of its letters.
     *
     * @param pattern the pattern
     * @return the condition
     * @throws QueryException if {@code pattern} is null
     */
    public final Predicate ilike(Expression<String> pattern) {
        return matches("ilike", pattern, true, null);
    }

    /**
     * Tests how the text begins.
     *
     * @param prefix the beginning, taken literally; empty for every text
     * @return the condition
     * @throws QueryException if {@code prefix} is null
     */
    public final Predicate startsWith(String prefix) {
        return matches("startsWith", literal(prefix, "", "%"), false, ESCAPE);
    }

    /**
     * Tests how the text ends.
     *
     * @param suffix the end, taken literally; empty for every text
     * @return the condition
     * @throws QueryException if {@code suffix} is null
     */
    public final Predicate endsWith(String suffix) {
        return matches("endsWith", literal(suffix, "%", ""), false, ESCAPE);
    }

    /**
     * Tests what the text contains.
     *
     * @param part the part, taken literally; empty for every text
     * @return the condition
     * @throws QueryException if {@code part} is null
     */
    public final Predicate contains(String part) {
        return matches("contains", literal(part, "%", "%"), false, ESCAPE);
    }

    /**
     * Tests what the text contains, whatever the case of its letters.
     *
     * @param part the part, taken literally; empty for every text
     * @return the condition
     * @throws QueryException if {@code part} is null
     */
    public final Predicate icontains(String part) {
        return matches("icontains", literal(part, "%", "%"), true, ESCAPE);
    }

    /**
     * The text in lower case.
     *
     * @return a new expression
     */
    public final TextExpression lower() {
        return new TextExpression(new FunctionNode(Function.LOWER, List.of(node())));
    }

    /**
     * The text in upper case.
     *
     * @return a new expression
     */
    public final TextExpression upper() {
        return new TextExpression(new FunctionNode(Function.UPPER, List.of(node())));
    }

    /**
     * The text with another one after it; null where this text is.
     *
     * @param suffix what follows
     * @return a new expression
     * @throws QueryException if {@code suffix} is null
     */
    public final TextExpression concat(String suffix) {
        return new TextExpression(new FunctionNode(Function.CONCAT, List.of(node(), nodeOf("concat", suffix))));
    }

    /**
     * The text with another one after it; null where one of them is.
     *
     * @param suffix what follows
     * @return a new expression
     * @throws QueryException if {@code suffix} is null
     */
    public final TextExpression concat(Expression<String> suffix) {
        return new TextExpression(new FunctionNode(Function.CONCAT, List.of(node(), nodeOf("concat", suffix))));
    }

    /**
     * The number of characters.
     *
     * @return a new expression
     */
    public final NumberExpression<Integer> length() {
        return new NumberExpression<>(new FunctionNode(Function.LENGTH, List.of(node())));
    }

    private Predicate matches(
            String operation, @Nullable Object pattern, boolean ignoreCase, @Nullable Character escape) {
        return new Predicate(new LikeNode(node(), nodeOf(operation, pattern), ignoreCase, escape));
    }

    private static @Nullable String literal(@Nullable String text, String before, String after) {
        if (text == null) {
            return null;
        }
        StringBuilder pattern = new StringBuilder(text.length() + 2).append(before);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%' || c == '_' || c == ESCAPE) {
                pattern.append(ESCAPE);
            }
            pattern.append(c);
        }
        return pattern.append(after).toString();
    }
}
