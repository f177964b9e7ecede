package dev.migrationsafety.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;

class FailingTestIT {
    private static final Path GUIDE = Path.of("guide.md");

    @Test
    void guideShowsTheMessageOfAFailingTest() {
        List<String> messages = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(FailingTestCases.class))
                .configurationParameter("migration-safety.provisioner", "embedded")
                .configurationParameter("migration-safety.output", "target/failing-test")
                .execute()
                .testEvents()
                .failed()
                .stream()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .map(result -> result.getThrowable().orElseThrow().getMessage() + "\n")
                .toList();

        assertThat(messages).isNotEmpty();
        if (RuleFindingsIT.REGENERATE) {
            Page guide = Page.read(GUIDE);
            guide.with(block(guide), messages.get(0)).write();
        }
        assertThat(withoutValues(block(Page.read(GUIDE)).content())).isEqualTo(withoutValues(messages.get(0)));
    }

    /** Which values were generated is not what the guide is about. */
    private static String withoutValues(String message) {
        return message.replaceAll("'[^']*'", "'…'");
    }

    private static Page.Block block(Page guide) {
        return Page.blocks(guide.section("Reading a failing test")).get(0);
    }
}
