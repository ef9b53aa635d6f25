package io.rowan.metadata;

import static io.rowan.metadata.Reads.mistakes;
import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.annotation.Json;
import io.rowan.annotation.SqlArray;
import io.rowan.metadata.Reads.Numbered;
import io.rowan.type.JsonTypes;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.OneToMany;
import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class DocumentMistakesTest {
    record Size(int width, int height) {}

    @Entity
    static class Torn extends Numbered {
        @Json
        @SqlArray
        List<String> both;

        @Json
        @Lob
        String text;

        @Json
        @Convert
        Map<String, Object> converted;

        @Json
        @Embedded
        Size size;

        @SqlArray
        @OneToMany
        List<Torn> others;
    }

    @Test
    void a_document_or_array_is_nothing_else_beside() {
        String end = " stands there too and says otherwise. Take one of them away.";
        assertThat(mistakes(Torn.class))
                .containsExactly(
                        "Torn.both: @Json keeps the attribute as a JSON document, but @SqlArray" + end,
                        "Torn.text: @Json keeps the attribute as a JSON document, but @Lob" + end,
                        "Torn.converted: @Json keeps the attribute as a JSON document, but @Convert" + end,
                        "Torn.size: @Json keeps the attribute as a JSON document, but @Embedded" + end,
                        "Torn.others: @SqlArray keeps the attribute as an array, but @OneToMany" + end);
    }

    @Entity
    static class Keyed {
        @Id
        @Json
        Size id;
    }

    @Test
    void an_id_is_no_document() {
        assertThat(mistakes(Keyed.class))
                .contains("Keyed.id: @Json keeps the attribute as a JSON document, but @Id stands there too and says"
                        + " otherwise. Take one of them away.");
    }

    @Entity
    static class Listed extends Numbered {
        @SqlArray
        List<String> tags;

        @SqlArray
        List<Instant> moments;

        @SqlArray
        Map<String, String> words;

        @SqlArray
        String word;
    }

    @Test
    void an_array_needs_elements_and_a_database_that_has_arrays() {
        assertThat(mistakes(Listed.class))
                .containsExactly(
                        "Listed.tags: @SqlArray needs a database with arrays, and this one has none. Keep the values as"
                                + " JSON with @Json, or make an entity of the elements and refer to it with @OneToMany.",
                        "Listed.moments: @SqlArray stands on the type List<Instant>, but an array holds no Instant."
                                + " Elements are String, boolean, short, int, long, float, double, BigDecimal, UUID or"
                                + " enums; keep others as JSON with @Json.",
                        "Listed.words: @SqlArray stands on the type Map<String, String>, which is none that holds"
                                + " elements. Declare the attribute as List, Set or an array, such as List<String> or"
                                + " int[].",
                        "Listed.word: @SqlArray stands on the type String, which is none that holds elements. Declare the"
                                + " attribute as List, Set or an array, such as List<String> or int[].");
    }

    @Entity
    static class Hidden extends Numbered {
        private List<String> tags;

        @Json
        List<String> getTags() {
            return tags;
        }
    }

    @Test
    void an_annotation_where_nobody_looks_is_told() {
        assertThat(mistakes(Hidden.class))
                .contains(
                        "Hidden.tags: @Json stands on getTags(), but the class is accessed through its fields, so it"
                                + " would not be seen. Move it to the field, or add @Access(AccessType.PROPERTY) to the getter.");
    }

    @Entity
    static class Document extends Numbered {
        @Json
        Map<String, Size> sizes;

        @Json
        String text;
    }

    /** Reads a document; loaded apart from Jackson. */
    public static final class Use implements Callable<List<String>> {
        /** Made by the test, by reflection. */
        public Use() {}

        @Override
        public List<String> call() {
            return mistakes(Document.class);
        }
    }

    @Test
    void a_document_needs_jackson_unless_it_is_a_text() throws Exception {
        List<URL> rest = new ArrayList<>();
        for (String path : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (!path.contains("jackson-databind")) {
                rest.add(Path.of(path).toUri().toURL());
            }
        }
        try (URLClassLoader apart =
                new URLClassLoader(rest.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            Object use = apart.loadClass(Use.class.getName()).getConstructor().newInstance();
            assertThat((List<?>) ((Callable<?>) use).call())
                    .isEqualTo(List.of("Document.sizes: @Json needs Jackson, which is not on the class path. Add "
                            + JsonTypes.JACKSON + " or " + JsonTypes.JACKSON_2
                            + ", or declare the attribute as String, the document's text."));
        }
    }

    @Test
    void the_versions_that_are_advised_are_those_of_the_build() throws Exception {
        String pom = java.nio.file.Files.readString(Path.of("../pom.xml"));

        assertThat(Arrays.asList(JsonTypes.JACKSON, JsonTypes.JACKSON_2))
                .allSatisfy(each -> assertThat(pom).contains("version>" + each.split(":")[2] + "</"));
    }
}
