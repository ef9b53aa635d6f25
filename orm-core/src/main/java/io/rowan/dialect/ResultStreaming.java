package io.rowan.dialect;

/** How a driver gives a result that is too large for memory. */
public enum ResultStreaming {
    /** Chunk by chunk, through a cursor, while other statements run on the same connection. */
    CURSOR,

    /**
     * Row by row or all at once; in the first case a further statement makes the driver take in what is left. So entities
     * are read in pages by their keys, where nothing else says in which order they come.
     */
    PAGES
}
