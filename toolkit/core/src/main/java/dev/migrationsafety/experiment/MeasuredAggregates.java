package dev.migrationsafety.experiment;

import dev.migrationsafety.engine.AggregateResult;
import java.util.List;
import java.util.Optional;

/**
 * The aggregates that one look measured, or the reason why that failed.
 *
 * @param results one for each aggregate; none if they could not be computed
 * @param broke why not
 */
public record MeasuredAggregates(List<AggregateResult> results, Optional<RuntimeException> broke) {
    public MeasuredAggregates {
        results = List.copyOf(results);
    }
}
