package io.rowan.servers;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.test.TestDatabase;
import org.junit.jupiter.api.Test;

/** Servers that can't be started here are passed over; the databases name the ones to try. */
class EmbeddedServerTest {
    @Test
    void docker_is_asked_only_for_databases_with_a_container() {
        assertThat(new DockerServer().start(TestDatabase.of("h2"))).isNull();
    }

    @Test
    void the_servers_of_a_database_are_test_servers() throws ReflectiveOperationException {
        for (TestDatabase database : TestDatabase.all()) {
            String servers = database.text("servers");
            for (String name : servers == null ? new String[0] : servers.split(",")) {
                assertThat(Class.forName(name.strip()).getConstructor().newInstance())
                        .isInstanceOf(io.rowan.test.TestServer.class);
            }
        }
    }
}
