package dev.migrationsafety.report.gate;

import java.util.List;

/**
 * What a gate decided.
 *
 * @param judged the tests whose reports speak about these migrations
 * @param reasons why it stays shut, one per line; each names what has to change
 */
public record GateDecision(List<String> judged, List<String> reasons) {
    /** Copies the lists. */
    public GateDecision {
        judged = List.copyOf(judged);
        reasons = List.copyOf(reasons);
    }

    /** Whether the deployment may go on: something was judged, and nothing speaks against it. */
    public boolean open() {
        return reasons.isEmpty() && !judged.isEmpty();
    }
}
