package io.rowan.error;

import java.util.List;

/** The entity classes are mapped wrongly. All mistakes are told together, each with class, attribute and remedy. */
public class MappingException extends RowanException {
    private static final long serialVersionUID = 1L;
    private final String[] mistakes;

    /**
     * Makes the exception.
     *
     * @param mistakes one text a mistake; not empty
     */
    public MappingException(List<String> mistakes) {
        super(text(mistakes));
        this.mistakes = mistakes.toArray(new String[0]);
    }

    private static String text(List<String> mistakes) {
        String head = mistakes.size() == 1 ? "1 mapping mistake:" : mistakes.size() + " mapping mistakes:";
        return head + "\n  - " + String.join("\n  - ", mistakes);
    }

    /**
     * The mistakes, in the order in which the classes were given.
     *
     * @return at least one text
     */
    public List<String> mistakes() {
        return List.of(mistakes);
    }
}
