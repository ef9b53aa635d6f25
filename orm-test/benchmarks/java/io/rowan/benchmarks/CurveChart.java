package io.rowan.benchmarks;

import io.rowan.benchmarks.work.BenchmarkDatabase;
import io.rowan.benchmarks.work.Contestant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Microseconds a row over the number of rows, both in powers of ten, a small picture for each workload. */
final class CurveChart {
    static final List<Integer> ROWS = List.of(100, 1000, 10_000, 100_000);

    private static final int WIDTH = 230;
    private static final int HEIGHT = 200;
    private static final double LOWEST = 0.01;
    private static final double HIGHEST = 100;

    private final Results results;
    private final BenchmarkDatabase database;
    private final StringBuilder svg = new StringBuilder();

    CurveChart(Results results, BenchmarkDatabase database) {
        this.results = results;
        this.database = database;
    }

    /** What one row costs in a run with so many. */
    static double perRow(Results results, BenchmarkDatabase database, String subject, Contestant contestant, int rows) {
        return results.median(new Results.Line("curve", database.key(), subject, contestant.key() + ":" + rows)) / rows;
    }

    String svg() {
        List<String> subjects = results.subjects("curve", database.key());
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\">%n"
                .formatted(subjects.size() * WIDTH + 20, HEIGHT + 70));
        svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
        text(8, 18, "Microseconds a row, " + database.title() + ": Rowan in green, JDBC in grey");
        for (int i = 0; i < subjects.size(); i++) {
            panel(subjects.get(i), 40 + i * WIDTH);
        }
        return svg.append("</svg>\n").toString();
    }

    private void panel(String subject, int x) {
        text(x, 40, subject.replace('_', ' '));
        for (double line = LOWEST; line <= HIGHEST; line *= 10) {
            svg.append("<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"#dddddd\"/>%n"
                    .formatted(x, y(line), x + WIDTH - 50, y(line)));
            text(x - 32, y(line) + 4, String.format(Locale.ROOT, line < 1 ? "%.2f" : "%.0f", line));
        }
        for (int i = 0; i < ROWS.size(); i++) {
            text(x + i * 60 - 8, HEIGHT + 62, "10" + "²³⁴⁵".charAt(i));
        }
        for (Contestant contestant : List.of(Contestant.JDBC, Contestant.ROWAN)) {
            List<String> points = new ArrayList<>();
            for (int i = 0; i < ROWS.size(); i++) {
                double perRow = perRow(results, database, subject, contestant, ROWS.get(i));
                if (!Double.isNaN(perRow)) {
                    points.add((x + i * 60) + "," + y(perRow));
                }
            }
            svg.append("<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>%n"
                    .formatted(String.join(" ", points), BarChart.color(contestant)));
        }
    }

    private static int y(double microseconds) {
        double within = Math.max(LOWEST, Math.min(HIGHEST, microseconds));
        double share = Math.log10(within / LOWEST) / Math.log10(HIGHEST / LOWEST);
        return (int) (HEIGHT + 48 - share * HEIGHT);
    }

    private void text(int x, int y, String words) {
        svg.append("<text x=\"%d\" y=\"%d\" font-size=\"11\" fill=\"#333333\">%s</text>%n".formatted(x, y, words));
    }
}
