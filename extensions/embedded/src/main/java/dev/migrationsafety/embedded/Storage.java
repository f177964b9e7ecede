package dev.migrationsafety.embedded;

import dev.migrationsafety.finding.ProvisioningException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Our directory below a directory that all users share; refused if somebody else could have put it there.
 *
 * @param root {@code …/migration-safety-embedded-<uid>}
 * @param account whose server reads in it
 */
record Storage(Path root, Account account) {
    static Path rootIn(Path base, Machine machine) {
        return base.resolve("migration-safety-embedded-" + machine.uid());
    }

    /** Opens or makes it. */
    static Storage open(Path base, Machine machine, Account account) {
        Path root = rootIn(base, machine);
        try {
            if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
                makeIfAbsent(root, account);
            }
            Number owner = (Number) Files.getAttribute(root, "unix:uid", LinkOption.NOFOLLOW_LINKS);
            Set<PosixFilePermission> rights = Files.getPosixFilePermissions(root, LinkOption.NOFOLLOW_LINKS);
            boolean writable = rights.contains(PosixFilePermission.GROUP_WRITE)
                    || rights.contains(PosixFilePermission.OTHERS_WRITE);
            if (!Files.isDirectory(root, LinkOption.NOFOLLOW_LINKS) || owner.longValue() != machine.uid() || writable) {
                throw new ProvisioningException("The directory " + root
                        + " for embedded PostgreSQL is writable by another user (owner " + owner + ", "
                        + PosixFilePermissions.toString(rights) + "; expected owner " + machine.uid() + ", "
                        + account.directoryPermissions()
                        + "). Remove it, or set java.io.tmpdir to a directory that you own.");
            }
            widen(root, account);
            Storage storage = new Storage(root, account);
            makeIfAbsent(storage.running(), account);
            makeIfAbsent(root.resolve("binaries"), account);
            makeIfAbsent(root.resolve("clusters"), account);
            return storage;
        } catch (IOException e) {
            throw new ProvisioningException(
                    "Cannot create the directory " + root + " for embedded PostgreSQL: " + e
                            + ". Set java.io.tmpdir to a writable directory.",
                    e);
        }
    }

    /** Directories of processes that run. */
    Path running() {
        return root.resolve("running");
    }

    Path binaries(String key) {
        return root.resolve("binaries").resolve(key);
    }

    Path cluster(String key) {
        return root.resolve("clusters").resolve(key);
    }

    private static void makeIfAbsent(Path directory, Account account) throws IOException {
        try {
            Files.createDirectory(directory);
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString(account.directoryPermissions()));
        } catch (FileAlreadyExistsException present) {
            if (!Files.isDirectory(directory)) {
                throw present;
            }
            widen(directory, account);
        }
    }

    /** An earlier process may have made it for an account that needs less. */
    private static void widen(Path directory, Account account) throws IOException {
        Set<PosixFilePermission> needed = PosixFilePermissions.fromString(account.directoryPermissions());
        if (!Files.getPosixFilePermissions(directory).containsAll(needed)) {
            Files.setPosixFilePermissions(directory, needed);
        }
    }
}
