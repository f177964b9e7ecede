package dev.migrationsafety.report.console;

import dev.migrationsafety.finding.Counted;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.report.SafetyReport;
import dev.migrationsafety.report.StepReport;
import dev.migrationsafety.rules.Rules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The steps behind one that fails, in a line for all of them. */
final class UnreachedSteps {
    private UnreachedSteps() {}

    /** Whether nothing at all was examined at a step, since the history does not get there. */
    static boolean isUnreached(StepReport step) {
        return step.status() == StepReport.Status.REHEARSED
                && step.findings().size() == 1
                && step.findings().get(0).rule().equals(Rules.NOTHING_EXAMINED)
                && step.findings().get(0).lossClass().equals(StepReport.NOT_REACHED)
                && step.claims().stream().allMatch(claim -> claim.examined() == 0);
    }

    /** A line per step that fails, and one for the full rollback. */
    static List<String> of(SafetyReport report) {
        Map<String, List<StepReport>> byFailed = new LinkedHashMap<>();
        List<String> fullRollback = new ArrayList<>();
        for (StepReport step : report.steps()) {
            if (isUnreached(step)) {
                Finding finding = step.findings().get(0);
                if (step.version().equals(StepReport.FULL_ROLLBACK)) {
                    fullRollback.add(finding.message());
                } else {
                    byFailed.computeIfAbsent(String.join(", ", finding.evidence()), failed -> new ArrayList<>())
                            .add(step);
                }
            }
        }
        List<String> lines = new ArrayList<>();
        byFailed.forEach((failed, steps) -> lines.add(line(failed, steps)));
        lines.addAll(fullRollback);
        return lines;
    }

    private static String line(String failed, List<StepReport> steps) {
        return Counted.of(steps.size(), "step") + (steps.size() == 1 ? " was" : " were") + " not reached, since "
                + failed + " fails: " + names(steps) + ".";
    }

    private static String names(List<StepReport> steps) {
        String first = name(steps.get(0));
        String last = name(steps.get(steps.size() - 1));
        return switch (steps.size()) {
            case 1 -> first;
            case 2 -> first + " and " + last;
            default -> first + " to " + last;
        };
    }

    /** What the label starts with, where that is the version as users write it, for example {@code V8}. */
    private static String name(StepReport step) {
        String word = step.label().split("[ :]", 2)[0];
        return word.endsWith(step.version()) ? word : step.version();
    }
}
