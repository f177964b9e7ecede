package dev.migrationsafety.embedded;

import dev.migrationsafety.engine.provision.ServerAddress;
import dev.migrationsafety.finding.ProvisioningException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;

/**
 * Starts servers over copies of a data directory.
 *
 * @param installation what to start
 * @param storage where the copies go
 * @param ports gives ports that are likely free
 * @param timeout how long a start may take
 */
record Launcher(Installation installation, Storage storage, IntSupplier ports, Duration timeout) {
    private static final int TRIES = 5;

    EmbeddedServer launch(Path data) {
        OwnedDirectory directory = null;
        try {
            directory = OwnedDirectory.create(storage);
            DirectoryTrees.copy(data, directory.path().resolve("data"), timeout);
            return start(directory);
        } catch (IOException | RuntimeException e) {
            if (directory != null) {
                try {
                    directory.close();
                } catch (RuntimeException cleaning) {
                    e.addSuppressed(cleaning);
                }
            }
            throw e instanceof ProvisioningException known
                    ? known
                    : new ProvisioningException("Embedded PostgreSQL did not start in " + storage.root() + ": " + e, e);
        }
    }

    private EmbeddedServer start(OwnedDirectory directory) throws IOException {
        String log = "";
        for (int i = 0; i < TRIES; i++) {
            int port = ports.getAsInt();
            PostgresProcess process = PostgresProcess.start(directory.path(), command(directory.path(), port));
            directory.before(process::stop);
            if (ready(process, directory.path().resolve("data"))) {
                ServerAddress address = new ServerAddress(
                        "127.0.0.1", port, "postgres", Installation.SUPERUSER, installation.password());
                return new EmbeddedServer(this, directory, process, address);
            }
            process.stop();
            log = Files.readString(directory.path().resolve("log"), StandardCharsets.UTF_8);
            if (!log.contains("could not create any TCP/IP sockets")) {
                break;
            }
        }
        throw new ProvisioningException("Embedded PostgreSQL (" + installation.image() + ") was not ready within "
                + timeout.toSeconds() + " s in " + directory.path() + ". It logged: " + log.strip());
    }

    private List<String> command(Path directory, int port) {
        List<String> words = new ArrayList<>(storage.account().prefix());
        words.add(installation.program("postgres"));
        words.add("-D");
        words.add(directory.resolve("data").toString());
        words.add("-p");
        words.add(Integer.toString(port));
        for (String setting : ServerSettings.of(installation.major())) {
            words.add("-c");
            words.add(setting);
        }
        return words;
    }

    private boolean ready(PostgresProcess process, Path data) throws IOException {
        long end = System.nanoTime() + timeout.toNanos();
        while (process.alive() && System.nanoTime() < end) {
            if (PostmasterFile.ready(data)) {
                return true;
            }
            try {
                Thread.sleep(2);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ProvisioningException("Interrupted while embedded PostgreSQL started.", e);
            }
        }
        return false;
    }
}
