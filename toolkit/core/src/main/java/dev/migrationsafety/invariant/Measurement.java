package dev.migrationsafety.invariant;

import dev.migrationsafety.engine.Aggregate;
import java.util.List;
import org.apiguardian.api.API;

/**
 * The aggregates that an invariant needs before and after an up; the lists may differ where a step renames what is
 * measured.
 *
 * @param before measured before the up
 * @param after measured after it
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Measurement(List<Aggregate> before, List<Aggregate> after) {
    /** Copies the lists. */
    public Measurement {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** The same aggregates at both stations. */
    public static Measurement both(List<Aggregate> aggregates) {
        return new Measurement(aggregates, aggregates);
    }

    /** Nothing to measure: the invariant does not apply between these stations. */
    public boolean isEmpty() {
        return before.isEmpty() && after.isEmpty();
    }
}
