package dev.migrationsafety.testcontainers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrationsafety.engine.provision.Provisioner;
import dev.migrationsafety.engine.provision.ServerRequest;
import dev.migrationsafety.finding.ProvisioningException;
import java.time.Duration;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class PostgreSqlContainerProvisionerTest {
    @Test
    void isFoundByServiceLoader() {
        assertThat(ServiceLoader.load(Provisioner.class))
                .filteredOn(found -> found.id().equals("testcontainers"))
                .singleElement()
                .satisfies(found -> assertThat(found.order()).isEqualTo(20));
    }

    @Test
    void takesTheImageOfTheWantedVersion() {
        assertThat(new PostgreSqlContainerProvisioner().image(request("postgresql", "17")))
                .isEqualTo("postgres:17");
    }

    @Test
    void takesTheNewestVersionIfNoneIsWanted() {
        assertThat(new PostgreSqlContainerProvisioner().image(request("postgresql", "")))
                .isEqualTo("postgres:18");
    }

    @Test
    void takesTheImageOfTheUserWhateverVersionIsWanted() {
        assertThat(new PostgreSqlContainerProvisioner("postgis/postgis:17-3.5").image(request("postgresql", "16")))
                .isEqualTo("postgis/postgis:17-3.5");
    }

    @Test
    void givesNoOtherEngine() {
        assertThat(new PostgreSqlContainerProvisioner().unavailable(request("mongodb", "")))
                .contains("it provides postgresql only, not mongodb");
        assertThatThrownBy(() -> new PostgreSqlContainerProvisioner().provision(request("mongodb", "")))
                .isInstanceOf(ProvisioningException.class)
                .hasMessage("Cannot start a container: it provides postgresql only, not mongodb.");
    }

    private static ServerRequest request(String engine, String version) {
        return new ServerRequest(engine, version, Duration.ofSeconds(30));
    }
}
