package dev.migrationsafety.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrationsafety.engine.provision.ProvisionedServer;
import dev.migrationsafety.engine.provision.ServerCopies;
import dev.migrationsafety.engine.provision.ServerRequest;
import dev.migrationsafety.finding.ProvisioningException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ServerCopiesIT {
    private static final ServerRequest REQUEST = new ServerRequest("postgresql", "", Duration.ofSeconds(30));
    private static final String ROLES = "SELECT string_agg(rolname, ',' ORDER BY rolname) FROM pg_roles"
            + " WHERE rolname IN ('of_original', 'of_copy')";

    @Test
    void copiesHaveRolesAndRowsOfTheOriginalAndChangeApart() throws Exception {
        try (ProvisionedServer original = new EmbeddedProvisioner().provision(REQUEST)) {
            Sql.run(original.address(), "CREATE ROLE of_original; CREATE TABLE t AS SELECT 42 AS answer");
            try (ServerCopies.ServerTemplate template =
                            original.copies().orElseThrow().freeze();
                    ProvisionedServer one = template.open();
                    ProvisionedServer other = template.open()) {
                Sql.run(one.address(), "CREATE ROLE of_copy; UPDATE t SET answer = 43");
                assertThat(Sql.ask(one.address(), ROLES)).isEqualTo("of_copy,of_original");
                assertThat(Sql.ask(other.address(), ROLES)).isEqualTo("of_original");
                assertThat(Sql.ask(other.address(), "SELECT answer FROM t")).isEqualTo("42");
                assertThat(one.image()).isEqualTo(original.image());
            }
        }
    }

    @Test
    void aCopyOutlivesItsTemplateAndTheOriginalIsOver() throws Exception {
        EmbeddedServer original = (EmbeddedServer) new EmbeddedProvisioner().provision(REQUEST);
        ServerCopies.ServerTemplate template = original.freeze();
        assertThat(original.process().alive()).isFalse();
        assertThat(original.path()).exists();
        try (ProvisionedServer copy = template.open()) {
            template.close();
            original.close();
            assertThat(original.path()).doesNotExist();
            assertThat(Sql.ask(copy.address(), "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void aServerCannotBeFrozenTwice() {
        EmbeddedServer original = (EmbeddedServer) new EmbeddedProvisioner().provision(REQUEST);
        original.freeze().close();
        assertThatThrownBy(original::freeze)
                .isInstanceOf(ProvisioningException.class)
                .hasMessage("The embedded server " + original.address() + " is already closed or frozen.");
    }
}
