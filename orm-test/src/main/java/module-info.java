/** Rowan's test kit, for JUnit and AssertJ. */
module io.rowan.test {
    requires transitive io.rowan.core;
    requires transitive org.assertj.core;
    requires transitive org.junit.jupiter.api;
    requires transitive org.junit.jupiter.params;
    requires static org.jspecify;

    exports io.rowan.test;
    exports io.rowan.test.compliance;

    opens io.rowan.test.compliance to
            org.junit.platform.commons;
}
