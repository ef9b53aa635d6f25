package io.rowan.querying;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

@Embeddable
record Address(@Nullable String street, @Nullable String city) {}
