package dev.migrationsafety.attribution;

import dev.migrationsafety.experiment.StepRange;
import dev.migrationsafety.experiment.schemapass.Context;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.migration.Declaration;
import dev.migrationsafety.migration.MigrationHistory;
import dev.migrationsafety.report.AcceptedFinding;
import dev.migrationsafety.rules.Rules;
import dev.migrationsafety.settings.RehearsalSettings;
import dev.migrationsafety.settings.Waiver;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Separates findings that count toward the verdict from findings that an owner declared or waived. */
public final class Acceptance {
    private static final Set<String> LOSSES =
            Set.of(Rules.VALUE_LOST, Rules.ROW_LOST, Rules.ROWS_LOST, Rules.LOSSY_CAST, Rules.ROLLBACK_LOSES_DATA);
    private final RehearsalSettings settings;
    private final LocalDate today;

    public Acceptance(RehearsalSettings settings, Clock clock) {
        this.settings = settings;
        this.today = LocalDate.now(clock);
    }

    /** Findings, grouped by whether they were accepted. */
    public record Sorted(List<Finding> weighing, List<AcceptedFinding> accepted) {}

    /** The findings of a step that are neither declared nor waived. */
    public static List<Finding> weighing(Context context, StepRange step, Journal journal) {
        List<Declaration> declared = step.steps().stream()
                .flatMap(each -> context.settings().declarationsOf(each).stream())
                .toList();
        return new Acceptance(context.settings(), context.parts().clock())
                .sort(journal.findings(), declared)
                .weighing();
    }

    public Sorted sort(List<Finding> findings, List<Declaration> declarations) {
        List<Finding> weighing = new ArrayList<>();
        List<AcceptedFinding> accepted = new ArrayList<>();
        for (Finding finding : findings) {
            declared(finding, declarations)
                    .or(() -> waived(finding))
                    .ifPresentOrElse(accepted::add, () -> weighing.add(finding));
        }
        return new Sorted(weighing, accepted);
    }

    /** Warnings about acceptances of the configuration that speak of nothing in this history or have run out. */
    public List<Finding> stale(MigrationHistory history) {
        List<Finding> stale = new ArrayList<>();
        for (Waiver waiver : settings.waivers()) {
            if (waiver.expires().isBefore(today)) {
                stale.add(stale(
                        "accepted " + waiver.fingerprint(),
                        "The acceptance of finding " + waiver.fingerprint() + " expired on " + waiver.expires() + "."));
            }
        }
        for (Declaration declaration : settings.declarations()) {
            if (declaration.kind() != Declaration.Kind.LOG
                    && history.find(declaration.version()).isEmpty()) {
                stale.add(stale(
                        "declaration for version " + declaration.version(),
                        "The declaration for version " + declaration.version()
                                + " has no effect: the history has no such version."));
            }
        }
        return stale;
    }

    private static Finding stale(String subject, String message) {
        return Finding.of(Rules.STALE_ACCEPTANCE, Severity.WARNING, Claim.UP)
                .subject(subject)
                .next("Remove or renew it in migration-safety.yml.")
                .message(message);
    }

    private static Optional<AcceptedFinding> declared(Finding finding, List<Declaration> declarations) {
        if (!LOSSES.contains(finding.rule())) {
            return Optional.empty();
        }
        return declarations.stream()
                .filter(declaration -> declaration.kind() == Declaration.Kind.LOSSY)
                .filter(declaration -> finding.subject().equals(declaration.subject()))
                .findFirst()
                .map(declaration ->
                        new AcceptedFinding(finding, "declared lossy", declaration.owner(), declaration.reason()));
    }

    private Optional<AcceptedFinding> waived(Finding finding) {
        if (finding.severity() == Severity.INCONCLUSIVE) {
            return Optional.empty();
        }
        return settings.waivers().stream()
                .filter(waiver -> waiver.fingerprint().equals(finding.fingerprint()))
                .filter(waiver -> !waiver.expires().isBefore(today))
                .findFirst()
                .map(waiver -> new AcceptedFinding(
                        finding, "waived until " + waiver.expires(), waiver.owner(), waiver.reason()));
    }
}
