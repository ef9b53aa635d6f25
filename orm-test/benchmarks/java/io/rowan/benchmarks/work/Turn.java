package io.rowan.benchmarks.work;

/**
 * Numbers that look random, are the same in every run, and differ between the lanes of several threads: no two lanes ever
 * name the same row. Not safe for threads: each has its own.
 */
public final class Turn {
    private static final long STRIDE = 7919;

    private final int lane;
    private final int lanes;
    private int count;

    /** The numbers of one of several lanes. */
    public Turn(int lane, int lanes) {
        this.lane = lane;
        this.lanes = lanes;
    }

    /** The next number from 1 to a bound, which is a multiple of the number of lanes. */
    public int next(int bound) {
        int rows = bound / lanes;
        return 1 + lane + lanes * (int) (count++ * STRIDE % rows);
    }

    /** How many numbers were taken. */
    public int count() {
        return count;
    }
}
