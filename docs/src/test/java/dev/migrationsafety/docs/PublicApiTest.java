package dev.migrationsafety.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever changes for callers or implementors is a change of the recorded API, which a reviewer sees. */
class PublicApiTest {
    private static final Path RECORD = Path.of("src/test/api/api.txt");
    private static final Path NOW = Path.of("target/api.txt");

    @Test
    void isTheOneOnRecord() throws IOException {
        List<String> now = PublicApi.lines();
        Files.createDirectories(Path.of("target"));
        Files.write(NOW, now);
        List<String> gone = new ArrayList<>(Files.readAllLines(RECORD));
        List<String> added = new ArrayList<>(now);
        added.removeAll(gone);
        gone.removeAll(now);

        assertThat(gone)
                .as("gone or changed, so code of users breaks; if that is wanted, say it in CHANGELOG.md and"
                        + " copy docs/target/api.txt to docs/src/test/api/api.txt")
                .isEmpty();
        assertThat(added)
                .as("new; an abstract method breaks whoever implements its type. If it is wanted, copy"
                        + " docs/target/api.txt to docs/src/test/api/api.txt")
                .isEmpty();
        assertThat(now).hasSizeGreaterThan(50);
    }
}
