package io.rowan.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * docs/performance.md holds no number that its file of results doesn't hold. {@code -Dperformance=write} makes it anew of them.
 */
class PageTest {
    private static final Path DOCS = Path.of("").toAbsolutePath().getParent().resolve("docs");

    @Test
    void page_and_pictures_are_made_from_the_results_beside_them() throws IOException {
        Page page = Page.of(Results.read(DOCS.resolve(Page.RESULTS)));
        if ("write".equals(System.getProperty("performance"))) {
            page.write(DOCS);
        }
        for (Map.Entry<String, String> file : page.files().entrySet()) {
            assertThat(DOCS.resolve(file.getKey())).hasContent(file.getValue());
        }
    }

    @Test
    void results_that_are_written_are_read_again(@TempDir Path folder) throws IOException {
        Results results = new Results();
        results.fact("machine", "a fast one");
        Results.Line line = new Results.Line("time", "h2", "find", "rowan");
        results.add(line, 3.25);
        results.add(line, 1);
        results.add(line, 2);
        results.write(folder.resolve("results.tsv"));
        Results read = Results.read(folder.resolve("results.tsv"));
        assertThat(read.facts()).isEqualTo(results.facts());
        assertThat(read.median(line)).isEqualTo(2);
        assertThat(Files.readString(folder.resolve("results.tsv"))).contains("3.25 1 2");
    }

    @Test
    void a_ratio_is_that_of_medians_in_one_run() {
        Results results = new Results();
        for (double time : new double[] {10, 12, 40}) {
            results.add(new Results.Line("time", "h2", "find", "jdbc"), time);
        }
        for (double time : new double[] {18, 15, 90}) {
            results.add(new Results.Line("time", "h2", "find", "rowan"), time);
        }
        assertThat(Page.of(results).files().get(Page.NAME)).contains("| find by id | 12 | 1.50 |");
    }
}
