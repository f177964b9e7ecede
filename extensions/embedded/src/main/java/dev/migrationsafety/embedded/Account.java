package dev.migrationsafety.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** How the server gets away from root, under which PostgreSQL refuses to start. */
enum Account {
    /** This user is not root. */
    OWN("", -1),
    /** A user namespace without a mapping: still the same owner of files, but without root's name and rights. */
    NAMESPACE("unshare -U", -1),
    /** Another user id, for containers that forbid user namespaces; the data directory belongs to it. */
    NOBODY("setpriv --reuid=65534 --regid=65534 --clear-groups", 65534);

    private final String prefix;
    private final int uid;

    Account(String prefix, int uid) {
        this.prefix = prefix;
        this.uid = uid;
    }

    /** The first that works on this machine; empty for a root user whom neither way helps. */
    static Optional<Account> on(Machine machine) {
        if (!machine.root()) {
            return Optional.of(OWN);
        }
        return List.of(NAMESPACE, NOBODY).stream().filter(Account::works).findFirst();
    }

    List<String> prefix() {
        return prefix.isEmpty() ? List.of() : List.of(prefix.split(" "));
    }

    /** Permissions of directories above the data directory. */
    String directoryPermissions() {
        return uid < 0 ? "rwx------" : "rwx--x--x";
    }

    /** Hands a directory or file over to the user id of the server. */
    void own(Path path) {
        if (uid >= 0) {
            try {
                Files.setAttribute(path, "unix:uid", uid);
                Files.setAttribute(path, "unix:gid", uid);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    boolean works() {
        return Command.succeeds(prefix(), "true");
    }
}
