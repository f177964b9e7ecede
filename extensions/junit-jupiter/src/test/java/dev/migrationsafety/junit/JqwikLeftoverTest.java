package dev.migrationsafety.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class JqwikLeftoverTest {
    private static final byte[] NOTHING = {(byte) 0xac, (byte) 0xed, 0, 5};
    private final Path file;

    JqwikLeftoverTest(@TempDir Path folder) {
        this.file = folder.resolve(".jqwik-database");
    }

    /** Runs an ordinary test, during which a file appears. */
    private void run(byte[] content) {
        TestExecutionListener jqwik = new TestExecutionListener() {
            @Override
            public void testPlanExecutionStarted(TestPlan plan) {
                write(content);
            }
        };
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(List.of(selectClass(MigratedDatabaseTestCases.OnField.class)))
                                .build(),
                        new JqwikLeftover(file),
                        jqwik);
    }

    private void write(byte[] content) {
        try {
            Files.write(file, content);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void removesAnEmptyFileThatAppearedInTheRun() {
        run(NOTHING);
        assertThat(file).doesNotExist();
    }

    @Test
    void keepsAFileThatWasThereBefore() {
        write(NOTHING);
        run(NOTHING);
        assertThat(file).exists();
    }

    @Test
    void keepsAFileThatHoldsSomething() {
        run(new byte[] {(byte) 0xac, (byte) 0xed, 0, 5, 1});
        assertThat(file).exists();
    }
}
