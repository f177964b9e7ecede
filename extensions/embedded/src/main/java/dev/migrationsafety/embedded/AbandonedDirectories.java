package dev.migrationsafety.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** What killed processes left: their servers are stopped and their directories deleted. */
final class AbandonedDirectories {
    private AbandonedDirectories() {}

    /** Removes what can be removed; the rest stays for the next start. */
    static void reap(Storage storage) {
        for (Path directory : list(storage.running())) {
            boolean dead = Owner.parse(directory.getFileName().toString())
                    .map(owner -> owner.process().isEmpty())
                    .orElse(false);
            if (dead) {
                reap(directory);
            }
        }
    }

    private static void reap(Path directory) {
        // Never reached for a directory of this process: closing a second channel would release our own lock.
        try (FileChannel channel =
                FileChannel.open(directory.resolve(OwnedDirectory.OWNER_FILE), StandardOpenOption.WRITE)) {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                remove(directory);
            }
        } catch (NoSuchFileException noOwner) {
            try {
                remove(directory);
            } catch (IOException leftForTheNextStart) {
                // Nobody waits for it.
            }
        } catch (OverlappingFileLockException | IOException leftForTheNextStart) {
            // Another process reaps it, or its owner lives where its id is not seen.
        }
    }

    private static void remove(Path directory) throws IOException {
        server(directory.resolve("data")).ifPresent(AbandonedDirectories::stop);
        DirectoryTrees.delete(directory);
    }

    /** The server that runs over a data directory. */
    private static Optional<ProcessHandle> server(Path data) throws IOException {
        List<String> lines = PostmasterFile.read(data);
        if (lines.size() < 3) {
            return Optional.empty();
        }
        Owner server = new Owner(
                Long.parseLong(lines.get(0).strip()),
                Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip())));
        return server.process().filter(process -> process.info()
                .command()
                .map(c -> c.endsWith("/postgres"))
                .orElse(true));
    }

    /** SIGQUIT lets PostgreSQL remove its shared memory, which SIGKILL would leave. */
    private static void stop(ProcessHandle server) {
        Command.succeeds(List.of(), "sh", "-c", "kill -QUIT " + server.pid());
        try {
            server.onExit().get(Duration.ofSeconds(10).toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException stuck) {
            server.destroyForcibly();
        }
    }

    private static List<Path> list(Path directory) {
        try (Stream<Path> all = Files.list(directory)) {
            return all.toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
