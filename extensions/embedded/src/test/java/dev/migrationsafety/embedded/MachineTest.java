package dev.migrationsafety.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineTest {
    @Test
    void knowsTheUserWhoOwnsNewFiles(@TempDir Path directory) throws IOException {
        Path file = Files.createFile(directory.resolve("mine"));
        assertThat(Machine.current().uid()).isEqualTo(((Number) Files.getAttribute(file, "unix:uid")).longValue());
    }
}
