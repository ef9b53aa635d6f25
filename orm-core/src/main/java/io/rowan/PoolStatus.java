package io.rowan;

/**
 * How many connections a factory has at one moment. Of a given data source only those in use are known; the others are 0.
 *
 * @param size how many are kept open, as {@link PoolOptions#size} says
 * @param checkedIn how many are open and wait for use
 * @param checkedOut how many are in use by sessions
 * @param overflow how many of all that are open are beyond the size
 */
public record PoolStatus(int size, int checkedIn, int checkedOut, int overflow) {}
