package dev.migrationsafety.report.format;

import dev.migrationsafety.finding.Verdict;
import dev.migrationsafety.report.SafetyReport;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.apiguardian.api.API;

/**
 * The reports of all tests of one run, at most one per test; for callers.
 *
 * @param run id of the run, for example of one build; empty if it has none
 * @param reports the reports, sorted by test
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record MergedReport(String run, List<SafetyReport> reports) {
    /** Keeps the worst report of each test, the later of equals, and sorts. */
    public MergedReport {
        TreeMap<String, SafetyReport> byTest = new TreeMap<>();
        for (SafetyReport report : reports) {
            byTest.merge(report.test(), report, MergedReport::worst);
        }
        reports = List.copyOf(byTest.values());
    }

    /** The worst verdict; a run without a report is inconclusive. */
    public Verdict verdict() {
        return reports.stream()
                .map(SafetyReport::verdict)
                .reduce(Verdict::worst)
                .orElse(Verdict.INCONCLUSIVE);
    }

    /** Whether any of its reports is partial, or there is none. */
    public boolean partial() {
        return reports.isEmpty() || reports.stream().anyMatch(SafetyReport::partial);
    }

    /** The same run with more reports. */
    public MergedReport with(Collection<SafetyReport> more) {
        List<SafetyReport> all = new java.util.ArrayList<>(reports);
        all.addAll(more);
        return new MergedReport(run, all);
    }

    /** The worse of two reports of one test, the later if they are equally bad. */
    public static SafetyReport worst(SafetyReport earlier, SafetyReport later) {
        return earlier.verdict().compareTo(later.verdict()) > 0 ? earlier : later;
    }
}
