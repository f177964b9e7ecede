package dev.migrationsafety.report.files;

import dev.migrationsafety.report.format.ReportException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.LockSupport;

/** Keeps other threads and processes from a directory of reports while one report is read, merged and written. */
final class DirectoryLock implements AutoCloseable {
    private static final long PAUSE_IN_NANOS = 5_000_000;
    private static final long LONGEST_IN_NANOS = 60_000_000_000L;

    private final Path directory;
    private final FileChannel channel;

    private DirectoryLock(Path directory, FileChannel channel) {
        this.directory = directory;
        this.channel = channel;
    }

    static DirectoryLock take(Path directory) {
        try {
            Files.createDirectories(directory);
            FileChannel channel =
                    FileChannel.open(directory.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock(channel);
            return new DirectoryLock(directory, channel);
        } catch (IOException e) {
            throw new ReportException(
                    "Reports cannot be written to " + directory + ": " + e + ". Make it a writable directory.", e);
        }
    }

    /** Waits for another process, or another thread of this one, by trying again. */
    private static void lock(FileChannel channel) throws IOException {
        long end = System.nanoTime() + LONGEST_IN_NANOS;
        try {
            while (!isLocked(channel)) {
                if (System.nanoTime() > end) {
                    throw new IOException("another process has held its lock for a minute");
                }
                LockSupport.parkNanos(PAUSE_IN_NANOS);
            }
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null && lock.isValid();
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** Writes a file so that it appears whole or not at all. */
    void write(Path file, String text) {
        Path next = directory.resolve("." + file.getFileName() + ".writing");
        try {
            Files.writeString(next, text, StandardCharsets.UTF_8);
            move(next, file);
        } catch (IOException e) {
            throw new ReportException(
                    "Report " + file + " cannot be written: " + e + ". Free disk space, or make the directory"
                            + " writable.",
                    e);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new ReportException("The lock on " + directory + " cannot be released: " + e + ".", e);
        }
    }
}
