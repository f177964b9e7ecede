package dev.migrationsafety.judge;

import dev.migrationsafety.engine.Aggregate;
import dev.migrationsafety.engine.AggregateResult;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Judgement;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.invariant.Invariant;
import dev.migrationsafety.invariant.Measurement;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Schema;
import java.util.List;

/** An invariant for tests: an up must not change the sum of a field of one container. */
public record SumKept(ContainerName container, String field) implements Invariant {
    public static SumKept of(String container, String field) {
        return new SumKept(ContainerName.of(container), field);
    }

    @Override
    public String id() {
        return "sum-kept";
    }

    @Override
    public Measurement measurement(Schema before, Schema after) {
        return before.find(container).isPresent() && after.find(container).isPresent()
                ? Measurement.both(List.of(new Aggregate.Sum(container, FieldPath.of(field), List.of())))
                : new Measurement(List.of(), List.of());
    }

    @Override
    public Judgement judge(List<AggregateResult> before, List<AggregateResult> after) {
        AggregateResult was = before.get(0);
        AggregateResult is = after.get(0);
        return Judgement.of(
                was.groups().equals(is.groups())
                        ? List.of()
                        : List.of(Finding.of("sum-kept", Severity.ERROR, Claim.INVARIANTS)
                                .subject(container + "." + field)
                                .message("The up changed the sum of " + container + "." + field + ".")),
                was.records());
    }
}
