package io.rowan.test.compliance;

import static io.rowan.test.compliance.Words.insert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.rowan.dialect.Feature;
import io.rowan.error.RowanException;
import io.rowan.test.Requires;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a dialect promises is there, and what it denies is really absent, so that the table of capabilities can't rot. */
abstract class FeatureCompliance extends Compliance {
    private static final Map<Feature, Probe> PROBES = Probes.all();

    @BeforeEach
    void create() {
        database().create(Probes.table(this));
        update(insert(Probes.table(this), 1, "x", "y"), 1L, 2L);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_promised_is_there(Feature feature) throws SQLException {
        assumeTrue(dialect().supports(feature), dialect().name() + " denies " + feature);
        Objects.requireNonNull(PROBES.get(feature), feature::name).run(this);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_denied_is_really_absent(Feature feature) {
        assumeTrue(!dialect().supports(feature), dialect().name() + " promises " + feature);
        Probe probe = Objects.requireNonNull(PROBES.get(feature), feature::name);
        assertThatThrownBy(() -> probe.run(this))
                .as("%s denies %s, but the database has it", dialect().name(), feature)
                .isInstanceOfAny(SQLException.class, RowanException.class);
    }

    @Test
    void each_capability_has_a_probe() {
        assertThat(PROBES).containsOnlyKeys(Feature.values());
    }

    @Test
    @Requires(Feature.UPSERT)
    void the_dialects_own_upsert_is_understood() {
        Probes.upsert(this);
        assertThat(all(java.util.List.of(Long.class), Probes.table(this), "y")).hasSize(1);
    }
}
