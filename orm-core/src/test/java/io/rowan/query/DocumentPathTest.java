package io.rowan.query;

import static io.rowan.query.Dsl.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.error.QueryException;
import io.rowan.query.Shop.User;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DocumentPathTest {
    private static final JsonAttribute<User, Map<String, Object>> METADATA =
            new JsonAttribute<>(User.class, "metadata");
    private static final ArrayAttribute<User, List<String>, String> TAGS = new ArrayAttribute<>(User.class, "tags");

    private static Structure structure(Predicate condition) {
        return Structure.of(select(User.class).where(condition));
    }

    @Test
    void aPathIsAValueAndPartOfTheStructure() {
        Predicate blue = METADATA.path("color").asText().eq("blue");
        Structure structure = structure(blue);

        assertThat(structure.values()).containsExactly(List.of("color"), "blue");
        assertThat(structure.key())
                .isEqualTo(structure(METADATA.path("color").asText().eq("red")).key())
                .isNotEqualTo(
                        structure(METADATA.path("size").asText().eq("red")).key())
                .isNotEqualTo(structure(METADATA.path("color").asLong().eq(5L)).key());
    }

    @Test
    void pathsAreEqualByTheirSteps() {
        assertThat(METADATA.path("a", "b").index(1).asText())
                .isEqualTo(METADATA.path("a").path("b").index(1).asText())
                .isNotEqualTo(METADATA.path("a").path("b").path("1").asText());
    }

    @Test
    void messagesSayThePath() {
        assertThat(METADATA.path("a").index(0).path("b").asBoolean().not())
                .hasToString("not User.metadata.a[0].b as TRUTH");
        assertThat(TAGS.contains("sale")).hasToString("User.tags contains ?");
    }

    @Test
    void anElementIsAValue() {
        assertThat(structure(TAGS.contains("sale")).values()).containsExactly("sale");
        assertThat(structure(TAGS.contains("sale")).key())
                .isEqualTo(structure(TAGS.contains("new")).key());
    }

    @Test
    void whatLeadsNowhereIsRefused() {
        assertThatThrownBy(() -> METADATA.index(-1))
                .isInstanceOf(QueryException.class)
                .hasMessage("User.metadata.index(-1): places in a JSON array count from 0. Write 0 for the first.");
        assertThatThrownBy(() -> METADATA.path("a\0"))
                .isInstanceOf(QueryException.class)
                .hasMessage("User.metadata.path(…): a property's name is a text with the character of code 0. Write the"
                        + " names of the properties as they are in the document.");
    }
}
