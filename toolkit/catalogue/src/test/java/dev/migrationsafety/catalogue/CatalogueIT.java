package dev.migrationsafety.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.attribution.Attribution.Repetition;
import dev.migrationsafety.configuration.run.ConfiguredRehearsal;
import dev.migrationsafety.configuration.run.RunOptions;
import dev.migrationsafety.finding.Verdict;
import dev.migrationsafety.rehearsal.Rehearsal;
import dev.migrationsafety.report.SafetyReport;
import dev.migrationsafety.rules.Rules;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueIT {
    private static final int PARTS = 3;
    private static final boolean ALL = "all".equals(System.getProperty("migration-safety.catalogue"));

    @Test
    void holdsAtLeastSixtyDefects() {
        assertThat(Defect.all()).hasSizeGreaterThanOrEqualTo(60);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("defects")
    @Execution(ExecutionMode.CONCURRENT)
    void findsTheDefectAndNothingElse(Defect defect) {
        Rehearsed rehearsed = rehearsed(defect.defect());
        SafetyReport report = rehearsed.report();

        assertThat(measured(report)).as(() -> describe(report)).containsExactlyInAnyOrderElementsOf(defect.findings());
        assertThat(rehearsed.repetitions())
                .extracting(Repetition::line)
                .as("lines of the attribution table that leave something out")
                .containsAll(defect.attribution());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("defects")
    @Execution(ExecutionMode.CONCURRENT)
    void acceptsTheTwin(Defect defect) {
        SafetyReport report = rehearse(defect.twin());

        assertThat(measured(report)).as(() -> describe(report)).containsExactlyInAnyOrderElementsOf(defect.warnings());
        assertThat(report.verdict()).isEqualTo(Verdict.SAFE);
    }

    /** A third of the entries, another one each day, since all take most of an hour of two cores. */
    static List<Defect> defects() {
        int today = (int) (LocalDate.now(ZoneOffset.UTC).toEpochDay() % PARTS);
        return ALL ? Defect.all() : Defect.every(PARTS, today);
    }

    /**
     * A history after its rehearsal.
     *
     * @param report what is reported
     * @param repetitions what is not, since it only repeats something that is
     */
    private record Rehearsed(SafetyReport report, List<Repetition> repetitions) {}

    static SafetyReport rehearse(String location) {
        return rehearsed(location).report();
    }

    private static Rehearsed rehearsed(String location) {
        RunOptions options = RunOptions.named("catalogue").withProvisioner("embedded");
        try (Rehearsal rehearsal = ConfiguredRehearsal.at(location, CatalogueIT.class.getClassLoader())
                .withoutShrinking()
                .start(options)) {
            rehearsal.rehearseAll();
            return new Rehearsed(rehearsal.report(), rehearsal.repetitions());
        }
    }

    /** The version of the server is not what a history of the catalogue is about. */
    private static List<Expected> measured(SafetyReport report) {
        return report.allFindings().stream()
                .filter(finding -> !finding.rule().equals(Rules.SERVER_VERSION))
                .map(Expected::of)
                .toList();
    }

    private static String describe(SafetyReport report) {
        StringBuilder text = new StringBuilder(report.headline());
        report.allFindings().forEach(finding -> text.append("\n  ")
                .append(finding.step())
                .append(' ')
                .append(finding.rule())
                .append(' ')
                .append(finding.severity())
                .append(' ')
                .append(finding.subject())
                .append(": ")
                .append(finding.message())
                .append(' ')
                .append(finding.evidence()));
        report.steps().forEach(step -> step.notes().forEach(note -> text.append("\n  note ")
                .append(step.version())
                .append(": ")
                .append(note)));
        return text.toString();
    }
}
