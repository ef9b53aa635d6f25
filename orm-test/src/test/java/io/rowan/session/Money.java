package io.rowan.session;

import jakarta.persistence.Embeddable;

/** A value as a record. */
@Embeddable
record Money(long amount, String currency) {}
