package dev.migrationsafety.kit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.DatabaseEngine;
import dev.migrationsafety.engine.DatabaseServer;
import dev.migrationsafety.engine.environment.Environment;
import dev.migrationsafety.engine.provision.ProvisionedServer;
import dev.migrationsafety.engine.provision.Provisioner;
import dev.migrationsafety.engine.provision.ServerRequest;
import dev.migrationsafety.finding.ProvisioningException;
import java.time.Duration;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/** What each {@link Provisioner} owes its callers. */
public abstract class ProvisionerContract {
    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final int NO_VERSION = 999;

    /** The provisioner under test, which can give a server now. */
    protected abstract Provisioner provisioner();

    /** The engine whose servers it starts. */
    protected abstract DatabaseEngine engine();

    /** What it does with a version that does not exist. */
    protected abstract UnknownVersion unknownVersion();

    /** A version that it can give; empty for any. */
    protected String version() {
        return "";
    }

    /** What a provisioner does with a version that does not exist. */
    protected enum UnknownVersion {
        /** It says beforehand that it cannot give it. */
        UNAVAILABLE,
        /** It asks a registry when it is to start it, which may take minutes. */
        UNKNOWN,
        /** It starts the version that it has, which the description of the server tells. */
        IGNORED
    }

    private ServerRequest request(String engine) {
        return new ServerRequest(engine, version(), TIMEOUT);
    }

    @Test
    void isFoundByItsName() {
        assertThat(provisioner().id()).matches("[a-z][a-z0-9-]*");
        assertThat(ServiceLoader.load(Provisioner.class).stream()
                        .map(found -> found.get().id()))
                .contains(provisioner().id());
    }

    @Test
    void startsServersThatTheEngineOpens() {
        assertThat(provisioner().unavailable(request(engine().id()))).isEmpty();
        ProvisionedServer server = provisioner().provision(request(engine().id()));
        assertThat(server.provisioner()).isEqualTo(provisioner().id());
        assertThat(server.image()).isNotBlank();
        assertThat(server.address().host()).isNotBlank();
        assertThat(server.address().toString())
                .doesNotContain(":" + server.address().password() + "@");
        try (DatabaseServer opened = engine().open(server, Environment.standard());
                Database database = opened.createBaseline()) {
            assertThat(opened.description().provisioner())
                    .isEqualTo(provisioner().id());
            assertThat(database.observeSchema().containers()).isEmpty();
        }
        server.close();
    }

    @Test
    void startsServersApart() {
        ProvisionedServer one = provisioner().provision(request(engine().id()));
        try (ProvisionedServer other = provisioner().provision(request(engine().id()))) {
            one.close();
            one.close();
            try (DatabaseServer opened = engine().open(other, Environment.standard());
                    Database database = opened.createBaseline()) {
                assertThat(database.observeSchema().containers()).isEmpty();
            }
        }
    }

    @Test
    void startsNoServerOfAnotherEngine() {
        assertThat(provisioner().unavailable(request("nobody")))
                .get()
                .satisfies(reason -> assertThat(reason).isNotBlank().doesNotEndWith("."));
        assertThatThrownBy(() -> provisioner().provision(request("nobody"))).isInstanceOf(ProvisioningException.class);
    }

    @Test
    void startsNoServerOfAVersionThatIsNone() {
        ServerRequest impossible = new ServerRequest(engine().id(), String.valueOf(NO_VERSION), TIMEOUT);
        assertThat(provisioner().unavailable(impossible).isPresent())
                .isEqualTo(unknownVersion() == UnknownVersion.UNAVAILABLE);
        if (unknownVersion() == UnknownVersion.UNAVAILABLE) {
            assertThatThrownBy(() -> provisioner().provision(impossible)).isInstanceOf(ProvisioningException.class);
        }
        if (unknownVersion() == UnknownVersion.IGNORED) {
            try (DatabaseServer opened = engine().open(provisioner().provision(impossible), Environment.standard())) {
                assertThat(opened.description().majorVersion()).isPositive().isNotEqualTo(NO_VERSION);
            }
        }
    }
}
