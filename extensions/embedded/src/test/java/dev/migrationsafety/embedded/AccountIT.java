package dev.migrationsafety.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.engine.provision.ProvisionedServer;
import dev.migrationsafety.engine.provision.ServerCopies;
import dev.migrationsafety.engine.provision.ServerRequest;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The two ways out of root; for another user there is nothing to get out of. */
@EnabledIfSystemProperty(named = "user.name", matches = "root")
class AccountIT {
    private static final ServerRequest REQUEST = new ServerRequest("postgresql", "", Duration.ofSeconds(30));

    @ParameterizedTest
    @EnumSource(names = {"NAMESPACE", "NOBODY"})
    void aServerOfRootRunsWithoutRootsRights(Account account) throws Exception {
        EmbeddedProvisioner provisioner = new EmbeddedProvisioner(Machine.current(), () -> Optional.of(account));
        try (ProvisionedServer server = provisioner.provision(REQUEST)) {
            assertThat(Sql.ask(
                            server.address(),
                            "SELECT substring(pg_read_file('/proc/self/status') FROM 'CapEff:\\s+([0-9a-f]+)')"))
                    .isEqualTo("0000000000000000");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"NAMESPACE", "NOBODY"})
    void itsServersCanBeCopied(Account account) throws Exception {
        EmbeddedProvisioner provisioner = new EmbeddedProvisioner(Machine.current(), () -> Optional.of(account));
        try (ProvisionedServer server = provisioner.provision(REQUEST);
                ServerCopies.ServerTemplate template =
                        server.copies().orElseThrow().freeze();
                ProvisionedServer copy = template.open()) {
            assertThat(Sql.ask(copy.address(), "SELECT 1")).isEqualTo("1");
        }
    }
}
