package io.rowan.querying;

enum Level {
    JUNIOR,
    SENIOR
}
