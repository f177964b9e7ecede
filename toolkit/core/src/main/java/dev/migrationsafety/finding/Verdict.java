package dev.migrationsafety.finding;

import java.util.Collection;
import org.apiguardian.api.API;

/** The verdict on a claim, ordered from best to worst. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum Verdict {
    /** The claim was not judged, since the policy or the user excluded it. */
    NOT_CLAIMED,
    /** Examined, and no fault was measured. */
    SAFE,
    /** Not, or not completely, examined. */
    INCONCLUSIVE,
    /** A fault was measured. */
    UNSAFE;

    /** The worse of two verdicts. */
    public Verdict worst(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The verdict that findings alone justify; {@link #SAFE} for none of weight. */
    public static Verdict of(Collection<Finding> findings) {
        Verdict verdict = SAFE;
        for (Finding finding : findings) {
            verdict = verdict.worst(
                    switch (finding.severity()) {
                        case ERROR -> UNSAFE;
                        case INCONCLUSIVE -> INCONCLUSIVE;
                        case WARNING, NOTE -> SAFE;
                    });
        }
        return verdict;
    }
}
