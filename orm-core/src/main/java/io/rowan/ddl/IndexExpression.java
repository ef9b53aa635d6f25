package io.rowan.ddl;

import io.rowan.dialect.Identifiers;
import io.rowan.schema.Index.Letters;
import io.rowan.schema.Index.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads from a catalog's text that an index is of a column in small letters or capitals, the one thing that a mapping says. */
final class IndexExpression {
    private static final Pattern STATEMENT =
            Pattern.compile("create\\s.*?\\son\\s.*?(\\(.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern LETTERS = Pattern.compile(
            "(lower|upper)\\s*\\((.+)\\)(?:\\s+(?:asc|desc))?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern CAST = Pattern.compile("(.*)::[\\w\" ]+(\\([\\d, ]*\\))?", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("[\"`\\[]?([^\"`()\\[\\]]+)[\"`\\]]?");

    private IndexExpression() {}

    /**
     * Reads a part.
     *
     * @param text the expression, or the statement that created the index
     * @param position the part's place in the index, from 0
     * @param descending whether it runs downwards
     * @param identifiers spells names
     * @return the part, null when it is something else
     */
    static @Nullable Part part(String text, int position, boolean descending, Identifiers identifiers) {
        Matcher statement = STATEMENT.matcher(text);
        String expression = statement.matches() ? parts(statement.group(1)).get(position) : text;
        Matcher letters = LETTERS.matcher(bare(expression));
        if (!letters.matches()) {
            return null;
        }
        Matcher name = NAME.matcher(uncast(letters.group(2)));
        return name.matches()
                ? new Part(
                        identifiers.mapped(name.group(1)),
                        descending,
                        Letters.valueOf(letters.group(1).toUpperCase(Locale.ROOT)))
                : null;
    }

    /** A text without the parentheses around it. */
    private static String bare(String text) {
        String inner = text.strip();
        boolean around = inner.startsWith("(") && closing(inner) == inner.length() - 1;
        return around ? bare(inner.substring(1, inner.length() - 1)) : inner;
    }

    /** Where the first parenthesis is closed, -1 for nowhere. */
    private static int closing(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static String uncast(String text) {
        String inner = bare(text);
        Matcher cast = CAST.matcher(inner);
        return cast.matches() ? uncast(cast.group(1)) : inner;
    }

    /** The parts of a list in parentheses. */
    private static List<String> parts(String list) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 1;
        for (int i = 0; i < list.length() && (depth > 0 || i == 0); i++) {
            char c = list.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0 || depth == 1 && c == ',') {
                parts.add(list.substring(start, i));
                start = i + 1;
            }
        }
        return parts;
    }
}
