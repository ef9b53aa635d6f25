package io.rowan.benchmarks;

import io.rowan.benchmarks.work.BenchmarkDatabase;
import io.rowan.benchmarks.work.Contestant;
import io.rowan.benchmarks.work.Workload;
import java.util.List;
import java.util.Locale;

/** Bars of ratios to JDBC, a group for each workload, in one SVG that needs nothing else. Long bars are cut, with their number. */
final class BarChart {
    private static final double LIMIT = 5;
    private static final int LEFT = 270;
    private static final int SCALE = 110;
    private static final int BAR = 11;
    private static final int TOP = 50;
    private static final List<String> COLORS =
            List.of("#9aa0a6", "#0b7a5e", "#c2703d", "#5b7db1", "#8a6bb0", "#b8a13a", "#b05b76");

    private final Results results;
    private final BenchmarkDatabase database;
    private final List<Contestant> contestants;
    private final StringBuilder svg = new StringBuilder();

    BarChart(Results results, BenchmarkDatabase database, List<Contestant> contestants) {
        this.results = results;
        this.database = database;
        this.contestants = contestants;
    }

    /** The colour of a contestant in all pictures. */
    static String color(Contestant contestant) {
        return COLORS.get(contestant.ordinal());
    }

    String svg() {
        List<String> subjects = results.subjects("time", database.key());
        int group = contestants.size() * BAR + 10;
        int height = TOP + subjects.size() * group + 20;
        int width = (int) (LEFT + LIMIT * SCALE + 60);
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\">%n"
                .formatted(width, height));
        svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
        legend();
        for (int i = 0; i < subjects.size(); i++) {
            group(subjects.get(i), TOP + i * group);
        }
        double byHand = LEFT + SCALE;
        svg.append(("<line x1=\"%.0f\" y1=\"%d\" x2=\"%.0f\" y2=\"%d\" stroke=\"#333333\" stroke-dasharray=\"3 3\"/>%n")
                .formatted(byHand, TOP - 6, byHand, height - 20));
        text(byHand - 14, height - 6, 11, "#333333", "JDBC");
        return svg.append("</svg>\n").toString();
    }

    private void legend() {
        text(8, 20, 14, "#111111", "Time as a ratio to JDBC by hand, " + database.title());
        int x = LEFT;
        for (Contestant contestant : contestants) {
            svg.append("<rect x=\"%d\" y=\"30\" width=\"10\" height=\"10\" fill=\"%s\"/>%n"
                    .formatted(x, color(contestant)));
            text(x + 14, 39, 11, "#333333", contestant.title());
            x += 24 + contestant.title().length() * 7;
        }
    }

    private void group(String subject, int y) {
        text(
                8,
                y + contestants.size() * BAR / 2 + 4,
                12,
                "#111111",
                Workload.of(subject).title());
        double byHand = results.median(new Results.Line("time", database.key(), subject, Contestant.JDBC.key()));
        for (int i = 0; i < contestants.size(); i++) {
            Contestant contestant = contestants.get(i);
            double ratio = results.median(new Results.Line("time", database.key(), subject, contestant.key())) / byHand;
            if (!Double.isNaN(ratio)) {
                bar(y + i * BAR, ratio, contestant);
            }
        }
    }

    private void bar(int y, double ratio, Contestant contestant) {
        double length = Math.min(ratio, LIMIT) * SCALE;
        svg.append("<rect x=\"%d\" y=\"%d\" width=\"%s\" height=\"%d\" fill=\"%s\"/>%n"
                .formatted(LEFT, y, String.format(Locale.ROOT, "%.1f", length), BAR - 2, color(contestant)));
        String number = String.format(Locale.ROOT, ratio < 10 ? "%.2f" : "%.0f", ratio);
        text(LEFT + length + 4, y + BAR - 3, 9, "#333333", ratio > LIMIT ? "→ " + number : number);
    }

    private void text(double x, int y, int size, String color, String words) {
        svg.append("<text x=\"%s\" y=\"%d\" font-size=\"%d\" fill=\"%s\">%s</text>%n"
                .formatted(String.format(Locale.ROOT, "%.0f", x), y, size, color, words));
    }
}
