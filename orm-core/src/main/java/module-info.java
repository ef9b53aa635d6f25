/**
 * Rowan's core: the session and everything below it.
 *
 * <p>Applications use {@code io.rowan}, {@code annotation}, {@code cache}, {@code query}, {@code migration} and {@code error}; authors of dialects and
 * column types use {@code type}, {@code schema}, {@code sql} and {@code dialect} too. Nothing else is exported. A module
 * with entities opens their packages to this one.
 */
@SuppressWarnings("requires-automatic") // Jedis names its module in its manifest alone.
module io.rowan.core {
    requires transitive jakarta.persistence;
    requires transitive java.sql;
    requires com.zaxxer.hikari;
    requires net.bytebuddy;
    requires org.slf4j;
    requires static com.fasterxml.jackson.databind;
    requires static com.github.benmanes.caffeine;
    requires static info.picocli;
    requires static java.compiler;
    requires static org.apache.commons.pool2;
    requires static redis.clients.jedis;
    requires static tools.jackson.databind;
    requires static transitive org.jspecify;

    exports io.rowan;
    exports io.rowan.annotation;
    exports io.rowan.cache;
    exports io.rowan.dialect;
    exports io.rowan.error;
    exports io.rowan.migration;
    exports io.rowan.query;
    exports io.rowan.schema;
    exports io.rowan.sql;
    exports io.rowan.type;

    opens io.rowan.cli to
            info.picocli;

    uses io.rowan.dialect.DialectProvider;

    provides javax.annotation.processing.Processor with
            io.rowan.processor.MetamodelProcessor;
}
