/** Rowan's test kit, for JUnit and AssertJ. */
module io.rowan.test {
    requires transitive io.rowan.core;
    requires transitive org.assertj.core;
    requires transitive org.junit.jupiter.api;
    requires static org.jspecify;

    exports io.rowan.test;
}
