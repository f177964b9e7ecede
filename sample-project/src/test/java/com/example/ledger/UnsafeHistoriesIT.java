package com.example.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.configuration.run.ConfiguredRehearsal;
import dev.migrationsafety.configuration.run.RunOptions;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Verdict;
import dev.migrationsafety.rehearsal.Rehearsal;
import dev.migrationsafety.report.SafetyReport;
import dev.migrationsafety.report.format.TextReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Rehearses histories with a defect each, from plain Java, and compares all that is found with what is expected. */
class UnsafeHistoriesIT {
    private static final Path HISTORIES = Path.of("src/test/resources/unsafe");

    /** What identifies a finding to a reader. */
    record Found(String rule, String step, String subject) {}

    @ParameterizedTest
    @MethodSource("histories")
    void findsExactlyWhatIsExpected(String history) throws IOException {
        SafetyReport report = rehearse(history);
        assertThat(report.allFindings())
                .as(() -> new TextReport().write(report))
                .map(UnsafeHistoriesIT::found)
                .containsExactlyInAnyOrderElementsOf(expected(history));
        assertThat(report.verdict()).isEqualTo(Verdict.UNSAFE);
        assertThat(report.partial()).isFalse();
    }

    @Test
    void hasAtLeastTenHistories() throws IOException {
        assertThat(histories()).hasSizeGreaterThanOrEqualTo(10);
    }

    static List<String> histories() throws IOException {
        try (Stream<Path> folders = Files.list(HISTORIES)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private static SafetyReport rehearse(String history) {
        ClassLoader classLoader = UnsafeHistoriesIT.class.getClassLoader();
        try (Rehearsal rehearsal = ConfiguredRehearsal.at("classpath:unsafe/" + history, classLoader)
                .start(RunOptions.named(history))) {
            rehearsal.rehearseAll();
            return rehearsal.report();
        }
    }

    private static Found found(Finding finding) {
        return new Found(finding.rule(), finding.step(), finding.subject());
    }

    private static List<Found> expected(String history) throws IOException {
        String text = Files.readString(HISTORIES.resolve(history).resolve("expected.yml"));
        List<?> entries = (List<?>) new Load(LoadSettings.builder().build()).loadFromString(text);
        return entries.stream()
                .map(entry -> (Map<?, ?>) entry)
                .map(entry -> new Found(
                        String.valueOf(entry.get("rule")),
                        String.valueOf(entry.get("step")),
                        String.valueOf(entry.get("subject"))))
                .toList();
    }
}
