package dev.migrationsafety.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A directory that lives no longer than this process: deleted by {@link #close}, by a shutdown hook, or by the next
 * process that finds its owner dead. The owner is in its name, and a lock on a file in it is held as long as the
 * process lives, which is seen even from another container that shares the directory.
 */
final class OwnedDirectory implements AutoCloseable {
    static final String OWNER_FILE = "owner";

    private final Path path;
    private final FileChannel owner;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Thread hook = new Thread(this::clean, "migration-safety-embedded-clean");
    private volatile @Nullable Runnable before;

    private OwnedDirectory(Path path, FileChannel owner) {
        this.path = path;
        this.owner = owner;
    }

    static OwnedDirectory create(Storage storage) throws IOException {
        Owner self = Owner.self();
        byte[] random = new byte[6];
        ThreadLocalRandom.current().nextBytes(random);
        Path path = storage.running().resolve(self.directoryName(HexFormat.of().formatHex(random)));
        Files.createDirectory(path);
        Files.setPosixFilePermissions(
                path, PosixFilePermissions.fromString(storage.account().directoryPermissions()));
        FileChannel owner =
                FileChannel.open(path.resolve(OWNER_FILE), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        owner.lock();
        OwnedDirectory directory = new OwnedDirectory(path, owner);
        Runtime.getRuntime().addShutdownHook(directory.hook);
        return directory;
    }

    Path path() {
        return path;
    }

    /** What must end before the directory can go. */
    void before(Runnable end) {
        before = end;
    }

    @Override
    public void close() {
        clean();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // The hook runs already and finds nothing left to do.
        }
    }

    private void clean() {
        if (closed.getAndSet(true)) {
            return;
        }
        Runnable end = before;
        try {
            if (end != null) {
                end.run();
            }
            try {
                DirectoryTrees.delete(path);
            } finally {
                owner.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + path, e);
        }
    }
}
