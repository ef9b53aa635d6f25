package io.rowan.model;

/** How a step changes a relationship. */
enum Way {
    /** By the side that owns it. */
    OWNING,
    /** By the other side: added to the new collection, and not taken out of the former one. */
    ADDED,
    /** By the other side: taken out of the former collection and added to the new one. */
    SHIFTED,
    /** By the other side, which gets another collection. */
    REPLACED,
    /** By both sides. */
    BOTH;

    static Way of(int number) {
        return values()[number % values().length];
    }

    boolean owning() {
        return this == OWNING || this == BOTH;
    }

    boolean inverse() {
        return this != OWNING;
    }

    /** The way in which something can be changed that was changed in another way since the last flush. */
    Way after(Way former) {
        boolean same = former != BOTH && this != BOTH && former.owning() == owning();
        return !same ? BOTH : this == ADDED ? SHIFTED : this;
    }
}
