package dev.migrationsafety.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.engine.provision.ProvisionedServer;
import dev.migrationsafety.engine.provision.ServerRequest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class KilledJvmIT {
    private static final ServerRequest REQUEST = new ServerRequest("postgresql", "", Duration.ofSeconds(30));

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM", "HUP", "KILL"})
    void aJvmThatIsEndedByASignalLeavesNothing(String signal) throws Exception {
        try (ChildJvm child = ChildJvm.start()) {
            assertThat(Command.succeeds(
                            java.util.List.of(),
                            "sh",
                            "-c",
                            "kill -" + signal + " " + child.process().pid()))
                    .isTrue();
            child.process().waitFor();
            assertThat(child.leavesNothing()).isTrue();
        }
    }

    @Test
    void theNextStartRemovesWhatAKilledProcessGroupLeft() throws Exception {
        try (ChildJvm child = ChildJvm.start()) {
            child.killGuard();
            child.process().destroyForcibly().waitFor();
            assertThat(child.server().isAlive()).isTrue();
            assertThat(child.directory()).exists();
            new EmbeddedProvisioner().provision(REQUEST).close();
            assertThat(child.server().isAlive()).isFalse();
            assertThat(child.directory()).doesNotExist();
        }
    }

    @Test
    void theNextStartSparesServersWhoseJvmLives() throws Exception {
        try (ProvisionedServer mine = new EmbeddedProvisioner().provision(REQUEST);
                ChildJvm child = ChildJvm.start()) {
            assertThat(Sql.ask(mine.address(), "SELECT 1")).isEqualTo("1");
            new EmbeddedProvisioner().provision(REQUEST).close();
            assertThat(Sql.ask(mine.address(), "SELECT 1")).isEqualTo("1");
            assertThat(child.server().isAlive()).isTrue();
        }
    }
}
