package io.rowan.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.dialect.Identifiers;
import io.rowan.dialect.ReservedWords;
import io.rowan.schema.Index.Letters;
import io.rowan.schema.Index.Part;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What catalogs tell of indexes of computed values. */
class IndexExpressionTest {
    private static final Identifiers NAMES =
            new Identifiers("\"\"", Identifiers.Folding.LOWER, 63, ReservedWords.standardAnd(""));

    private static @Nullable Part part(String text, int position) {
        return IndexExpression.part(text, position, false, NAMES);
    }

    @Test
    void an_expression_is_read_whatever_stands_around_the_name() {
        Part lower = new Part("name", false, Letters.LOWER);

        assertThat(part("lower(name)", 0)).isEqualTo(lower);
        assertThat(part("lower((name)::text)", 0)).isEqualTo(lower);
        assertThat(part("lower(((name)::character varying(20))::text)", 0)).isEqualTo(lower);
        assertThat(part("(LOWER(\"name\"))", 0)).isEqualTo(lower);
        assertThat(part("lower(`name`)", 0)).isEqualTo(lower);
        assertThat(part("upper([name])", 0)).isEqualTo(new Part("name", false, Letters.UPPER));
    }

    @Test
    void a_part_is_found_in_the_statement_that_created_its_index() {
        String statement =
                "CREATE UNIQUE INDEX ix on people (age, coalesce(a, lower(b)), lower(name) desc) where age > (5)";

        assertThat(part(statement, 2)).isEqualTo(new Part("name", false, Letters.LOWER));
        assertThat(part(statement, 1)).isNull();
    }

    @Test
    void what_no_mapping_makes_is_nothing() {
        assertThat(part("abs(age)", 0)).isNull();
        assertThat(part("lower(name) || city", 0)).isNull();
        assertThat(part("lower(trim(name))", 0)).isNull();
    }
}
