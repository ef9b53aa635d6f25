package io.rowan;

/**
 * How many connections a factory has at one moment. Of a given data source only those in use are known; the others are 0.
 *
 * @param size how many are kept open, as {@link PoolOptions#size} says
 * @param checkedIn how many are open and wait for use
 * @param checkedOut how many are in use by sessions
 * @param overflow how many of those in use are beyond the size; where it is often more than 0, the size is small for the load
 */
public record PoolStatus(int size, int checkedIn, int checkedOut, int overflow) {}
