package io.rowan;

/**
 * How many connections a factory has.
 *
 * @param size how many are kept open while idle
 * @param checkedIn how many are idle now
 * @param checkedOut how many sessions use now
 * @param overflow how many of all are beyond the size
 */
public record PoolStatus(int size, int checkedIn, int checkedOut, int overflow) {}
