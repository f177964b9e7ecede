package dev.migrationsafety.invariant;

import dev.migrationsafety.engine.AggregateResult;
import dev.migrationsafety.finding.Judgement;
import dev.migrationsafety.schema.Schema;
import java.util.List;
import org.apiguardian.api.API;

/**
 * A check on data that a domain supplies; implemented by rule packs and users; stateless. It states what to measure
 * before and after an up, and judges the two measurements without a database.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Invariant {
    /** The name used in reports, for example {@code amounts-conserved}. */
    String id();

    /** What to measure at both stations; empty if it does not apply between these stations. */
    Measurement measurement(Schema before, Schema after);

    /**
     * Judges the measurements of one up; findings carry the rule and the subject, the rehearsal adds step and file.
     *
     * @param before results in the order of {@link Measurement#before}
     * @param after results in the order of {@link Measurement#after}
     */
    Judgement judge(List<AggregateResult> before, List<AggregateResult> after);
}
