package dev.migrationsafety.gate;

import dev.migrationsafety.finding.Verdict;
import java.util.List;
import org.apiguardian.api.API;

/**
 * The decision of a gate.
 *
 * @param verdict SAFE if the gate opens, UNSAFE if a report measured a fault, otherwise INCONCLUSIVE
 * @param judged the tests whose reports speak about these migrations
 * @param reasons why it stays shut, one per line; each names what has to change
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record GateDecision(Verdict verdict, List<String> judged, List<String> reasons) {
    /** Copies the lists; nothing judged, or a reason, never opens. */
    public GateDecision {
        judged = List.copyOf(judged);
        reasons = List.copyOf(reasons);
        boolean unfounded = judged.isEmpty() || !reasons.isEmpty();
        if (verdict == Verdict.NOT_CLAIMED || (verdict == Verdict.SAFE && unfounded)) {
            verdict = Verdict.INCONCLUSIVE;
        }
    }

    /** Whether the deployment may proceed. */
    public boolean open() {
        return verdict == Verdict.SAFE;
    }
}
