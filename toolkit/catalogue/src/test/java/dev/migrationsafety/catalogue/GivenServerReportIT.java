package dev.migrationsafety.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.configuration.run.ConfiguredRehearsal;
import dev.migrationsafety.configuration.run.RunOptions;
import dev.migrationsafety.embedded.EmbeddedProvisioner;
import dev.migrationsafety.engine.provision.ProvisionedServer;
import dev.migrationsafety.engine.provision.ServerAddress;
import dev.migrationsafety.engine.provision.ServerRequest;
import dev.migrationsafety.rehearsal.Rehearsal;
import dev.migrationsafety.report.SafetyReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a report says of a server that is not ours. */
class GivenServerReportIT {
    private final Path folder;

    GivenServerReportIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void namesEveryRoleThatTheMigrationsLeaveThere() throws IOException {
        write("migration-safety.yml", "superuser: true\nversion: \"18\"\n");
        write("001_roles.sql", "CREATE ROLE teller; CREATE ROLE auditor;");
        write("001_roles.down.sql", "DROP ROLE IF EXISTS clerk;");

        assertThat(cleanUp(rehearse()))
                .containsExactly(
                        "clean-up: role auditor appeared during the run; if the migrations created it, drop it by hand",
                        "clean-up: role teller appeared during the run; if the migrations created it, drop it by hand");
    }

    @Test
    void saysNothingOfCleaningUpWhereAllIsGone() throws IOException {
        write("migration-safety.yml", "version: \"18\"\n");
        write("001_account.sql", "CREATE TABLE account (id bigint PRIMARY KEY);");
        write("001_account.down.sql", "DROP TABLE account;");

        assertThat(cleanUp(rehearse())).isEmpty();
    }

    private static List<String> cleanUp(SafetyReport report) {
        return report.notDone().stream()
                .filter(line -> line.startsWith("clean-up"))
                .toList();
    }

    private SafetyReport rehearse() {
        ServerRequest request = new ServerRequest("postgresql", "", Duration.ofMinutes(1));
        try (ProvisionedServer server = new EmbeddedProvisioner().provision(request)) {
            ServerAddress address = server.address();
            String url = "jdbc:postgresql://" + address.host() + ":" + address.port() + "/" + address.database();
            RunOptions options = RunOptions.named("given")
                    .withServer(Optional.of(new RunOptions.GivenUrl(url, address.user(), address.password())));
            Rehearsal rehearsal = ConfiguredRehearsal.at(
                            folder.toString(), getClass().getClassLoader())
                    .start(options);
            try (rehearsal) {
                rehearsal.rehearseAll();
            }
            return rehearsal.report();
        }
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text + "\n");
    }
}
