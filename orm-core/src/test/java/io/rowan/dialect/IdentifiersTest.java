package io.rowan.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.dialect.Identifiers.Folding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How names are written for databases that quote and fold in different ways. */
class IdentifiersTest {
    private static Identifiers identifiers(String quotes, Folding folding) {
        return new Identifiers(quotes, folding, 30, ReservedWords.of("user order"));
    }

    @ParameterizedTest
    @CsvSource({"'\"\"', a\"b, '\"a\"\"b\"'", "``, a`b, `a``b`", "[], a]b, [a]]b]", "[], a[b, [a[b]"})
    void the_closing_quote_is_doubled_in_a_name(String quotes, String name, String written) {
        assertThat(identifiers(quotes, Folding.UPPER).quote(name)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"UPPER, NAME, name, Name", "LOWER, name, name, Name", "NONE, name, name, Name"})
    void plain_names_are_folded_and_others_kept(Folding folding, String plain, String mappedPlain, String quoted) {
        Identifiers identifiers = identifiers("\"\"", folding);

        assertThat(identifiers.stored(mappedPlain)).isEqualTo(plain);
        assertThat(identifiers.stored(quoted)).isEqualTo(quoted);
        assertThat(identifiers.mapped(plain)).isEqualTo(mappedPlain);
        assertThat(identifiers.mapped(quoted)).isEqualTo(quoted);
        assertThat(identifiers.matches(mappedPlain, plain)).isTrue();
    }

    @Test
    void a_database_without_folding_compares_without_regard_to_case() {
        assertThat(identifiers("``", Folding.NONE).matches("users", "Users")).isTrue();
        assertThat(identifiers("``", Folding.LOWER).matches("users", "Users")).isFalse();
        assertThat(identifiers("``", Folding.UPPER).matches("users", "Users")).isFalse();
    }

    @Test
    void reserved_words_are_quoted_and_kept_in_small_letters() {
        Identifiers identifiers = identifiers("\"\"", Folding.UPPER);

        assertThat(identifiers.qualified("order", "user")).isEqualTo("\"order\".\"user\"");
        assertThat(identifiers.stored("user")).isEqualTo("user");
    }

    @Test
    void a_databases_own_words_stand_beside_the_standards() {
        assertThat(ReservedWords.standardAnd("qualify  rownum\n top"))
                .contains("select", "user", "qualify", "rownum", "top")
                .doesNotContain("", "name");
    }
}
