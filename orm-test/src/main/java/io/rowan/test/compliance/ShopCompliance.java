package io.rowan.test.compliance;

import io.rowan.sql.SqlExpression;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** Tests that begin with the rows of the {@link Shop}. */
abstract class ShopCompliance extends Compliance {
    private @Nullable Shop shop;

    @BeforeEach
    final void fill() {
        shop = Shop.filled(this);
    }

    final Shop shop() {
        return Objects.requireNonNull(shop, "no shop yet");
    }

    /** The identifiers of the users for whom a condition holds, in order. */
    final List<@Nullable Long> ids(@Nullable SqlExpression condition, @Nullable Object... values) {
        return column(Long.class, shop().usersWhere(condition), values);
    }
}
