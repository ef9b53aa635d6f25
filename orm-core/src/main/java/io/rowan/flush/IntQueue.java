package io.rowan.flush;

/** First in, first out, without boxing. */
final class IntQueue {
    private final int[] items;
    private int head;
    private int tail;

    /**
     * Makes a queue.
     *
     * @param capacity how many items are added in its whole life at most
     */
    IntQueue(int capacity) {
        items = new int[capacity];
    }

    void add(int item) {
        items[tail++] = item;
    }

    int remove() {
        return items[head++];
    }

    boolean isEmpty() {
        return head == tail;
    }
}
