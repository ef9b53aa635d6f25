package io.rowan.type;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.error.QueryException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A number that is converted keeps its value or is refused. */
class ConversionProperties {
    private static final List<Class<? extends Number>> WHOLE =
            List.of(Byte.class, Short.class, Integer.class, Long.class, BigInteger.class, BigDecimal.class);

    @Property
    void a_long_is_kept_or_refused(@ForAll long value) {
        keepsOrRefuses(value, BigDecimal.valueOf(value));
    }

    @Property
    void a_decimal_is_kept_or_refused(@ForAll BigDecimal value) {
        keepsOrRefuses(value, value);
    }

    @Property
    void a_double_is_kept_or_refused(@ForAll double value) {
        keepsOrRefuses(value, new BigDecimal(Double.toString(value)));
    }

    private static void keepsOrRefuses(Number value, BigDecimal exact) {
        for (Class<? extends Number> target : WHOLE) {
            boolean fits = fits(exact, target);
            try {
                Number converted = Conversions.convert(value, target);
                assertThat(new BigDecimal(converted.toString())).isEqualByComparingTo(exact);
                assertThat(fits).isTrue();
            } catch (QueryException e) {
                assertThat(fits).as("%s as %s", value, target).isFalse();
            }
        }
    }

    private static boolean fits(BigDecimal exact, Class<?> target) {
        if (target == BigDecimal.class) {
            return true;
        }
        boolean whole = exact.signum() == 0 || exact.stripTrailingZeros().scale() <= 0;
        return whole && (target == BigInteger.class || exact.toBigInteger().bitLength() < bits(target));
    }

    private static int bits(Class<?> target) {
        if (target == Byte.class) {
            return Byte.SIZE;
        }
        return target == Short.class ? Short.SIZE : target == Integer.class ? Integer.SIZE : Long.SIZE;
    }

    @Property
    void text_of_a_number_becomes_the_number(@ForAll BigDecimal value) {
        String text = Conversions.convert(value, String.class);

        assertThat(Conversions.convert(text, BigDecimal.class)).isEqualByComparingTo(value);
    }
}
