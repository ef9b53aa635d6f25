package io.rowan.values;

import static io.rowan.query.Dsl.select;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.Session;
import io.rowan.dialect.Feature;
import io.rowan.error.QueryException;
import io.rowan.test.Requires;
import io.rowan.test.RowanTest;
import org.junit.jupiter.api.Test;

@RowanTest(entities = Product.class)
@Requires(absent = Feature.JSON_PATHS)
class NoJsonPathTest {
    @Test
    void a_path_is_refused_with_what_to_do_instead(Session session) {
        assertThatThrownBy(() -> session.scalars(select(Product.class)
                        .where(Product_.metadata.path("color").asText().eq("blue"))))
                .isInstanceOf(QueryException.class)
                .hasMessage(
                        "The query looks inside a JSON document at [color], but the database has no functions for that;"
                                + " read the documents and compare in the program, or keep the value in a column of its own");
    }
}
