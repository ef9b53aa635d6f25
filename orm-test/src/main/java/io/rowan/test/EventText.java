package io.rowan.test;

import io.rowan.StatementEvent;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Events and values as messages show them. */
final class EventText {
    private static final int MOST_SETS = 5;
    private static final int MOST_CHARACTERS = 100;

    private EventText() {}

    static String of(StatementEvent event) {
        String text = StatementLog.isStatement(event)
                ? event.sql()
                : event.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        Throwable failure = event.failure();
        return text
                + parameters(event.parameterSets())
                + (failure == null ? "" : " -- failed: " + failure.getClass().getSimpleName());
    }

    private static String parameters(List<List<@Nullable Object>> sets) {
        if (sets.stream().allMatch(List::isEmpty)) {
            return "";
        }
        String first = sets.stream().limit(MOST_SETS).map(EventText::values).collect(Collectors.joining(", "));
        return " -- " + first + (sets.size() > MOST_SETS ? ", … " + sets.size() + " sets" : "");
    }

    static String values(List<? extends @Nullable Object> values) {
        return values.stream().map(EventText::value).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String value(@Nullable Object value) {
        if (value instanceof byte[] bytes) {
            return bytes.length + " bytes";
        }
        String text = String.valueOf(value);
        String cut = text.length() <= MOST_CHARACTERS
                ? text
                : text.substring(0, MOST_CHARACTERS) + "… " + text.length() + " characters";
        return value instanceof CharSequence ? "'" + cut.replace("\n", "\\n") + "'" : cut;
    }
}
