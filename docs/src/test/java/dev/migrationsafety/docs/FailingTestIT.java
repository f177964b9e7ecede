package dev.migrationsafety.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

class FailingTestIT {
    private static final Path FIRST_TEST = Path.of("first-test");
    private static final String MIGRATIONS = "src/main/resources/db/migration";

    @ParameterizedTest
    @CsvSource({
        "guide.md, Reading a failing test, ../toolkit/catalogue/src/test/resources/catalogue/column-restored-empty/defect",
        "getting-started.md, 6. Read the failure, first-test/src/main/resources/db/migration"
    })
    void pageShowsTheMessageOfAFailingTest(Path page, String heading, String migrations) {
        List<String> messages = rehearse(migrations).failed().stream()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .map(result -> result.getThrowable().orElseThrow().getMessage() + "\n")
                .map(message -> message.replace(FailingTestCases.class.getSimpleName(), "AccountMigrationsTest"))
                .toList();

        assertThat(messages).isNotEmpty();
        if (RuleFindingsIT.REGENERATE) {
            Page old = Page.read(page);
            old.with(block(old, heading), messages.get(0)).write();
        }
        assertThat(withoutValues(block(Page.read(page), heading).content())).isEqualTo(withoutValues(messages.get(0)));
    }

    @Test
    void fixOfGettingStartedPasses(@TempDir Path folder) throws IOException {
        for (Path from : List.of(FIRST_TEST.resolve(MIGRATIONS), FIRST_TEST.resolve("fixed"))) {
            try (Stream<Path> files = Files.list(from)) {
                for (Path file : files.toList()) {
                    Files.write(folder.resolve(file.getFileName()), Files.readAllBytes(file));
                }
            }
        }

        rehearse(folder.toString()).assertStatistics(tests -> tests.succeeded(3).failed(0));
    }

    private static Events rehearse(String migrations) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(FailingTestCases.class))
                .configurationParameter("migration-safety.location", migrations)
                .configurationParameter("migration-safety.provisioner", "embedded")
                .configurationParameter("migration-safety.output", "target/failing-test")
                .execute()
                .testEvents();
    }

    /** Which values were generated is not what the pages are about. */
    private static String withoutValues(String message) {
        return message.replaceAll("'[^']*'", "'…'").replaceAll("\\bid=\\d+", "id=…");
    }

    private static Page.Block block(Page page, String heading) {
        return Page.blocks(page.section(heading)).get(0);
    }
}
