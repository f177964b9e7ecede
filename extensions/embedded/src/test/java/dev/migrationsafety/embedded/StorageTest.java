package dev.migrationsafety.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrationsafety.finding.ProvisioningException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StorageTest {
    private final Machine machine = Machine.current();
    private final Path base;
    private final Path root;

    StorageTest(@TempDir Path base) {
        this.base = base;
        this.root = base.resolve("migration-safety-embedded-" + machine.uid());
    }

    @Test
    void isMadeForThisUserAlone() throws IOException {
        Storage storage = Storage.open(base, machine, Account.OWN);
        assertThat(storage.root()).isEqualTo(root);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(root)))
                .isEqualTo("rwx------");
        assertThat(storage.running()).isEmptyDirectory();
    }

    @Test
    void letsTheUserOfTheServerPassWhereThatIsAnother() throws IOException {
        Storage.open(base, machine, Account.OWN);
        Storage storage = Storage.open(base, machine, Account.NOBODY);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(root)))
                .isEqualTo("rwx--x--x");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(storage.running())))
                .isEqualTo("rwx--x--x");
    }

    @Test
    void refusesADirectoryThatOthersCanWrite() throws IOException {
        Files.createDirectory(root);
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThatThrownBy(() -> Storage.open(base, machine, Account.OWN))
                .isInstanceOf(ProvisioningException.class)
                .hasMessage("The directory " + root + " for embedded PostgreSQL is writable by another user (owner "
                        + machine.uid() + ", rwxrwxrwx; expected owner " + machine.uid()
                        + ", rwx------). Remove it, or set java.io.tmpdir to a directory that you own.");
    }

    @Test
    void refusesALinkThatSomebodyElseMayHavePutThere() throws IOException {
        Files.createSymbolicLink(root, Files.createDirectory(base.resolve("elsewhere")));
        assertThatThrownBy(() -> Storage.open(base, machine, Account.OWN))
                .isInstanceOf(ProvisioningException.class)
                .hasMessageStartingWith(
                        "The directory " + root + " for embedded PostgreSQL is writable by another user");
        assertThat(base.resolve("elsewhere")).isEmptyDirectory();
    }
}
