package dev.migrationsafety.judge.evidence;

import dev.migrationsafety.data.ContainerDigest;
import dev.migrationsafety.data.difference.RecordsDifference;
import dev.migrationsafety.engine.Aggregate;
import dev.migrationsafety.experiment.Experiment;
import dev.migrationsafety.experiment.Look;
import dev.migrationsafety.experiment.NewRows;
import dev.migrationsafety.experiment.Trace;
import dev.migrationsafety.experiment.frozen.Observation;
import dev.migrationsafety.preparation.Prepared;
import dev.migrationsafety.preparation.StartData;
import dev.migrationsafety.preparation.WriteTrial;
import dev.migrationsafety.preparation.filling.InvariantLooks;
import dev.migrationsafety.schema.Container;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.Field;
import dev.migrationsafety.schema.Schema;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Measures the facts that the judgement of lost values needs besides the rows. */
public final class SurvivalFacts {
    private final Prepared prepared;

    public SurvivalFacts(Prepared prepared) {
        this.prepared = prepared;
    }

    public SurvivalContext about(List<RecordsDifference> differences) {
        Observation after = prepared.after().orElseThrow();
        return new SurvivalContext(
                columns(prepared.before().schema()),
                columns(after.schema()),
                lostByUp(),
                byTrigger(differences, after),
                differences.isEmpty() ? Set.of() : keptByTriggers(),
                guarded());
    }

    /** Tables on both sides which hold fewer rows after the up, with the number that is missing. */
    public Map<ContainerName, Integer> lostByUp() {
        Observation after = prepared.after().orElseThrow();
        Map<ContainerName, Integer> lost = new TreeMap<>();
        for (ContainerDigest before : prepared.before().digest().containers()) {
            Optional<ContainerDigest> now = after.digest().find(before.container());
            now.filter(digest -> digest.recordCount() < before.recordCount())
                    .ifPresent(digest ->
                            lost.put(before.container(), (int) (before.recordCount() - digest.recordCount())));
        }
        return lost;
    }

    private static Map<String, Field> columns(Schema relations) {
        Map<String, Field> columns = new HashMap<>();
        relations.containers().forEach(table -> table.fields()
                .forEach(column -> columns.put(table.name() + "." + column.path(), column)));
        return columns;
    }

    /** Columns that an invariant names, as {@code table.column}. */
    public Set<String> guarded() {
        Set<String> guarded = new HashSet<>();
        Schema relations = prepared.before().schema();
        prepared.context().parts().invariants().stream()
                .flatMap(invariant -> InvariantLooks.measured(invariant, relations).stream())
                .forEach(aggregate -> {
                    if (aggregate instanceof Aggregate.Sum sum) {
                        guarded.add(sum.container() + "." + sum.field());
                    } else if (aggregate instanceof Aggregate.Balance balance) {
                        guarded.add(balance.container() + "." + balance.field());
                    } else if (aggregate instanceof Aggregate.Amounts amounts) {
                        guarded.add(amounts.container() + "." + amounts.field());
                    }
                });
        return guarded;
    }

    /** Tables and values whose difference is gone when up and down run with all user triggers disabled. */
    private Set<String> byTrigger(List<RecordsDifference> differences, Observation after) {
        if (!hasTriggers(prepared.before()) && !hasTriggers(after)) {
            return Set.of();
        }
        Optional<List<RecordsDifference>> rest = withoutTriggers();
        if (rest.isEmpty()) {
            return Set.of();
        }
        Set<String> touched = subjects(differences);
        touched.removeAll(subjects(rest.get()));
        return touched;
    }

    private static Set<String> subjects(List<RecordsDifference> differences) {
        return differences.stream()
                .flatMap(difference -> difference.subjects().stream())
                .collect(Collectors.toSet());
    }

    /** Tables that change when rows are written to others: generated values do not agree with their triggers. */
    private Set<ContainerName> keptByTriggers() {
        Set<ContainerName> writing = new TreeSet<>();
        prepared.before().schema().roots().stream()
                .filter(Container::hasTriggers)
                .map(Container::name)
                .forEach(writing::add);
        if (writing.isEmpty() || prepared.context().settings().rowsPerTable() == 0) {
            return Set.of();
        }
        StartData more = WriteTrial.filled(prepared, prepared.data().common(), writing);
        Look.Written beside = new Look.Written(
                new NewRows(prepared.questions().bottom(), prepared.questions().bottom(), Optional.empty()));
        NewRows.Written written = prepared.trace(Experiment.over(more.start(), Look.WHOLE, beside))
                .start()
                .get(beside);
        Set<ContainerName> kept = new TreeSet<>(written.touched());
        kept.addAll(written.records().keySet());
        kept.removeAll(writing);
        return kept;
    }

    private static boolean hasTriggers(Observation observation) {
        return observation.schema().containers().stream().anyMatch(Container::hasTriggers);
    }

    private Optional<List<RecordsDifference>> withoutTriggers() {
        Trace calm = prepared.trace(prepared.questions().withoutTriggers());
        return calm.complete()
                ? Optional.of(calm.last().differenceFrom(prepared.questions().bottom()))
                : Optional.empty();
    }
}
