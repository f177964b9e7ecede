package dev.migrationsafety.finding;

import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;

/**
 * The result of a check: its findings and how much it examined.
 *
 * @param findings the faults and notes
 * @param examined how many items it looked at; zero is never a pass
 * @param notApplicable reasons why something was rightly not looked at
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Judgement(List<Finding> findings, long examined, List<String> notApplicable) {
    /** Copies the lists. */
    public Judgement {
        findings = List.copyOf(findings);
        notApplicable = List.copyOf(notApplicable);
    }

    /** A judgement over items that were examined. */
    public static Judgement of(List<Finding> findings, long examined) {
        return new Judgement(findings, examined, List.of());
    }

    /** A judgement that rightly looked at nothing. */
    public static Judgement notApplicable(String reason) {
        return new Judgement(List.of(), 0, List.of(reason));
    }

    /** Both judgements together. */
    public Judgement and(Judgement other) {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(other.findings);
        List<String> reasons = new ArrayList<>(notApplicable);
        reasons.addAll(other.notApplicable);
        return new Judgement(all, examined + other.examined, reasons);
    }
}
