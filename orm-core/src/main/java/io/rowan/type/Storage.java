package io.rowan.type;

/** How a column keeps its values; a dialect names each in its own words. Lengths and digits come from the column. */
public enum Storage {
    /** True or false. */
    BOOLEAN,
    /** 8-bit integer. */
    TINYINT,
    /** 16-bit integer. */
    SMALLINT,
    /** 32-bit integer. */
    INTEGER,
    /** 64-bit integer. */
    BIGINT,
    /** 32-bit floating point. */
    REAL,
    /** 64-bit floating point. */
    DOUBLE,
    /** Exact decimal with precision and scale. */
    NUMERIC,
    /** Text of fixed length. */
    CHAR,
    /** Text up to a length. */
    VARCHAR,
    /** Text without a practical limit. */
    TEXT,
    /** Bytes up to a length. */
    VARBINARY,
    /** Bytes without a practical limit. */
    BLOB,
    /** Calendar day. */
    DATE,
    /** Time of day without offset. */
    TIME,
    /** Time of day with offset. */
    TIME_WITH_TIME_ZONE,
    /** Date and time without offset. */
    TIMESTAMP,
    /** Point on the time line. */
    TIMESTAMP_WITH_TIME_ZONE,
    /** 128-bit identifier. */
    UUID,
    /** JSON document. */
    JSON,
    /** Array of values of one type. */
    ARRAY
}
