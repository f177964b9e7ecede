package dev.migrationsafety.gate;

import dev.migrationsafety.configuration.Configuration;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.migration.layout.MigrationFiles;
import dev.migrationsafety.report.AcceptedFinding;
import dev.migrationsafety.report.SafetyReport;
import dev.migrationsafety.settings.Waiver;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every finding that was waived in the rehearsal is still waived today. */
final class ValidWaivers implements GateRule {
    private static final String WAIVED = "waived";
    private final LocalDate today;

    ValidWaivers(LocalDate today) {
        this.today = today;
    }

    @Override
    public List<String> reasons(SafetyReport report, MigrationFiles files, Configuration configuration) {
        List<String> reasons = new ArrayList<>();
        report.steps().stream()
                .flatMap(step -> step.accepted().stream())
                .filter(accepted -> accepted.by().startsWith(WAIVED))
                .map(AcceptedFinding::finding)
                .forEach(finding -> reason(finding, configuration).ifPresent(reasons::add));
        return reasons;
    }

    private Optional<String> reason(Finding finding, Configuration configuration) {
        String what = "Finding " + finding.rule() + " " + finding.subject() + " in step " + finding.step() + " ("
                + finding.fingerprint() + ")";
        Optional<Waiver> waiver = configuration.settings().waivers().stream()
                .filter(candidate -> candidate.fingerprint().equals(finding.fingerprint()))
                .findFirst();
        if (waiver.isEmpty()) {
            return Optional.of(
                    what + " was accepted during the rehearsal, but the configuration no longer accepts it.");
        }
        return waiver.get().expires().isBefore(today)
                ? Optional.of(what + " was accepted by " + waiver.get().owner() + " until "
                        + waiver.get().expires() + ", which is in the past.")
                : Optional.empty();
    }
}
