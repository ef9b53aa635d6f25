package io.rowan.examples.bigtable;

import java.io.PrintStream;

/** A bar at the terminal that grows with the work. */
public final class Progress {
    private static final int WIDTH = 40;

    private final PrintStream out;
    private final long all;
    private long done;
    private int shown = -1;

    /** A bar that is full after so many rows. */
    public Progress(PrintStream out, long all) {
        this.out = out;
        this.all = all;
    }

    /** Some more rows are done. */
    public void add(int rows) {
        done += rows;
        int percent = all == 0 ? 100 : (int) (done * 100 / all);
        if (percent != shown) {
            shown = percent;
            int filled = percent * WIDTH / 100;
            out.print("\r[" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] " + percent + " %");
            if (done == all) {
                out.println();
            }
        }
    }
}
