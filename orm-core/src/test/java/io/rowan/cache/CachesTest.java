package io.rowan.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.error.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CachesTest {
    @Test
    void a_library_that_is_missing_is_named_by_its_coordinates() {
        assertThatThrownBy(() -> Caches.require("no.such.Client", "Caches.redis(…)", Caches.JEDIS))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("Caches.redis(…) needs a library that is not on the class path. Add"
                        + " redis.clients:jedis:7.5.3 to the dependencies.");
        assertThatCode(() -> Caches.require("java.lang.String", "any", "any")).doesNotThrowAnyException();
    }

    @Test
    void the_coordinates_are_those_of_the_build() throws IOException {
        String build = Files.readString(Path.of("..", "pom.xml"));
        assertThat(build)
                .contains("<jedis.version>" + version(Caches.JEDIS))
                .contains("<caffeine.version>" + version(Caches.CAFFEINE));
    }

    private static String version(String coordinates) {
        return coordinates.substring(coordinates.lastIndexOf(':') + 1) + "<";
    }

    @Test
    void addresses_of_redis_are_told_from_others() {
        assertThatCode(() -> Caches.redis("rediss://me:secret@host:6380/2")).doesNotThrowAnyException();
        assertThatThrownBy(() -> Caches.redis("127.0.0.1:6379"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("Caches.redis(\"127.0.0.1:6379\") is no address of Redis.");
    }
}
