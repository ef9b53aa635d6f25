package io.rowan.jdbc;

/**
 * The pool at one moment.
 *
 * @param size how many are kept open; of a given data source 0, since nobody knows
 * @param checkedIn those that wait for use
 * @param checkedOut those in use
 * @param overflow how many of those in use are beyond the size
 */
public record PoolStatus(int size, int checkedIn, int checkedOut, int overflow) {}
