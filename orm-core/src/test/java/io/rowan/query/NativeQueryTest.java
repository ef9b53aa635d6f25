package io.rowan.query;

import static io.rowan.query.Dsl.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.error.QueryException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class NativeQueryTest {
    @Test
    void theTextIsCutAtItsParameters() {
        NativeQuery<Columns> query = sql("select :a + :b_2, :a from t");

        assertThat(query.names()).containsExactly("a", "b_2", "a");
        assertThat(query.parts()).containsExactly("select ", " + ", ", ", " from t");
        assertThat(query.set("a", 1).set("b_2", null).values()).isEqualTo(Arrays.asList(1, null, 1));
    }

    @Test
    void quotesAndCommentsHaveNoParameters() {
        for (String text : List.of(
                "':x'",
                "'it''s :x'",
                "\":x\"",
                "`:x`",
                "-- :x\n",
                "1 -- :x",
                "/* :x */",
                "$$ :x $$",
                "$tag$ :x $$ :x $tag$",
                "E'\\' :x'",
                "' :x",
                "/* :x",
                "$$ :x")) {
            assertThat(sql(text).names()).as(text).isEmpty();
            assertThat(sql(text).parts()).containsExactly(text);
        }
    }

    @Test
    void textAfterAQuoteHasParametersAgain() {
        assertThat(sql("':x' || :y || $$ :x $$ || :z -- :x\n, :w /* :x */ :v a$b$ :u $1 :t e :s")
                        .names())
                .containsExactly("y", "z", "w", "v", "u", "t", "s");
    }

    @Test
    void castsAndOtherColonsAreNoParameters() {
        assertThat(sql("a::text, a[1:2], b := 1, :").names()).isEmpty();
        assertThat(sql(":a::text").parts()).containsExactly("", "::text");
        assertThat(sql("a[x\\:y]").parts()).containsExactly("a[x:y]");
    }

    @Test
    void aParameterThatTheTextLacksIsRefused() {
        assertThatThrownBy(() -> sql("select :a, :b, :a").set("c", 1))
                .isInstanceOf(QueryException.class)
                .hasMessage("sql(…).set(\"c\", …): the text has no parameter :c. It has :a, :b.");
        assertThatThrownBy(() -> sql("select 1").set("c", 1))
                .isInstanceOf(QueryException.class)
                .hasMessage("sql(…).set(\"c\", …): the text has no parameter :c. It has no parameters.");
    }

    @Test
    void aParameterThatIsNotSetIsRefused() {
        assertThatThrownBy(() -> Structure.of(sql("select :a, :b").set("a", 1)))
                .isInstanceOf(QueryException.class)
                .hasMessage("sql(\"select :a, :b\"): the parameter :b is not set. "
                        + "Add .set(\"b\", value), or write \\: for a colon that begins no parameter.");
    }

    @Test
    void settingAParameterReturnsANewQuery() {
        NativeQuery<Columns> query = sql("select :a");
        query.set("a", 1);

        assertThatThrownBy(query::values).isInstanceOf(QueryException.class);
    }

    @Test
    void aCollectionIsAPaddedList() {
        NativeQuery<Columns> query = sql("select 1 where 1 in (:ids)");

        assertThat(Structure.of(query.set("ids", List.of(1, 2, 3, 4))).values()).containsExactly(1, 2, 3, 4, 4);
        assertThat(Structure.of(query.set("ids", List.of(1, 2, 3, 4))).key())
                .isEqualTo(
                        Structure.of(query.set("ids", List.of(5, 6, 7, 8, 9))).key())
                .isNotEqualTo(Structure.of(query.set("ids", List.of(1))).key());
        assertThatThrownBy(() -> query.set("ids", List.of()))
                .isInstanceOf(QueryException.class)
                .hasMessage("sql(…).set(\"ids\", []): SQL has no empty list. "
                        + "Leave the condition out when there are no values.");
    }
}
