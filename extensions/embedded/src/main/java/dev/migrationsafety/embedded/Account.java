package dev.migrationsafety.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Under whom the server runs: PostgreSQL refuses root, and initdb a user id without a name. */
enum Account {
    /** This user, who is not root. */
    OWN("", -1),
    /** A user namespace without a mapping: still the same owner of files, but under the name nobody and without rights. */
    NAMESPACE("unshare -U", -1),
    /** Another user id, for containers that forbid user namespaces; the data directory belongs to it. */
    NOBODY("setpriv --reuid=65534 --regid=65534 --clear-groups", 65534);

    private final String prefix;
    private final int uid;

    Account(String prefix, int uid) {
        this.prefix = prefix;
        this.uid = uid;
    }

    /** The first that works on this machine; empty if none does. */
    static Optional<Account> on(Machine machine) {
        List<Account> ways =
                machine.root() ? List.of(NAMESPACE, NOBODY) : hasName() ? List.of(OWN) : List.of(NAMESPACE);
        return ways.stream().filter(Account::works).findFirst();
    }

    /** Why none works. */
    static String refusal(Machine machine) {
        return machine.root()
                ? "PostgreSQL refuses to run as root, and neither 'unshare -U' nor 'setpriv --reuid=65534' (util-linux)"
                        + " works here; run as another user"
                : "the user id " + machine.uid() + " has no name, which initdb needs, and 'unshare -U' (util-linux)"
                        + " does not work here; add the user to /etc/passwd";
    }

    /** Containers often run under an id without one. */
    private static boolean hasName() {
        return Command.succeeds(List.of(), "id", "-un");
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
