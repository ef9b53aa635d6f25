package io.rowan.model;

import java.util.ArrayList;
import java.util.List;

/** What the steps of a sequence did, in words. */
final class Story {
    private final List<String> lines = new ArrayList<>();

    void tell(Object... words) {
        StringBuilder line = new StringBuilder();
        for (Object word : words) {
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
    }

    int size() {
        return lines.size();
    }

    @Override
    public String toString() {
        return String.join(System.lineSeparator(), lines);
    }
}
