package dev.migrationsafety.judge.evidence;

import dev.migrationsafety.data.ContainerDigest;
import dev.migrationsafety.data.difference.LossClass;
import dev.migrationsafety.experiment.Recipe;
import dev.migrationsafety.experiment.State;
import dev.migrationsafety.experiment.Trace;
import dev.migrationsafety.experiment.frozen.FrozenDatabase;
import dev.migrationsafety.experiment.frozen.Observation;
import dev.migrationsafety.experiment.frozen.RowsElsewhere;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Counted;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.preparation.Prepared;
import dev.migrationsafety.preparation.Questions;
import dev.migrationsafety.rules.Rules;
import dev.migrationsafety.schema.Container;
import dev.migrationsafety.schema.ContainerName;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Finds the rows that are nowhere after an up: neither in their table, whatever its name is then, nor among the rows
 * that another table did not hold before.
 */
public final class LostRows {
    private final Prepared prepared;
    private final State bottom;
    private final FrozenDatabase start;
    private final Observation before;
    private final Observation after;
    /** Reached only if rows are missing. */
    private final Supplier<FrozenDatabase> top;

    private LostRows(
            Prepared prepared, State bottom, FrozenDatabase start, Observation after, Supplier<FrozenDatabase> top) {
        this.prepared = prepared;
        this.bottom = bottom;
        this.start = start;
        this.before = start.observation();
        this.after = after;
        this.top = top;
    }

    /**
     * The rows that one table lost.
     *
     * @param table the table, as it was called before the up
     * @param count how many rows are lost
     * @param all how many it held
     * @param now its name after the up; empty if it was dropped
     */
    public record Loss(ContainerName table, long count, long all, Optional<ContainerName> now) {
        /** The finding about them where no rollback restores them. */
        public Finding finding(Severity severity) {
            return Finding.of(Rules.ROWS_LOST, severity, Claim.UP)
                    .subject(table.toString())
                    .lossClass(LossClass.ROW_GONE.words())
                    .next(
                            now.isPresent()
                                    ? "Keep the rows, or declare the loss: lossy " + table + "."
                                    : "Copy the rows to another table before the drop, or declare the loss: lossy "
                                            + table + ".")
                    .message("The up " + deed() + " the rehearsal had no rollback that could restore them.");
        }

        private String deed() {
            if (now.isEmpty()) {
                return "drops " + table + ", and " + (count == all ? "its " : count + " of its ")
                        + Counted.of(all, "row") + (count == 1 ? " is" : " are") + " in no other table after it;";
            }
            return "loses " + Counted.of(count, "row") + " of " + table
                    + now.filter(other -> !other.equals(table))
                            .map(other -> ", which it renames to " + other)
                            .orElse("")
                    + ", and";
        }
    }

    /** The losses of a step whose up succeeded, by table. */
    public static List<Loss> of(Prepared prepared) {
        return new LostRows(
                        prepared,
                        prepared.questions().bottom(),
                        prepared.data().common(),
                        prepared.after().orElseThrow(),
                        () -> prepared.top().orElseThrow())
                .find();
    }

    /**
     * The losses of an up that succeeded over other rows than the common ones, by table.
     *
     * @param recipe the rows
     * @param after what was observed after the up
     */
    public static List<Loss> of(Prepared prepared, Recipe recipe, Observation after) {
        State bottom = State.of(recipe);
        return new LostRows(prepared, bottom, prepared.lab().reference(bottom), after, () -> prepared.lab()
                        .reference(bottom.after(prepared.questions().up())))
                .find();
    }

    private List<Loss> find() {
        List<ContainerDigest> suspects = before.digest().containers().stream()
                .filter(table -> after.digest().recordCount(table.container()) < table.recordCount())
                .filter(table -> !after.digest().isUnread(table.container()))
                .toList();
        List<Loss> losses = new ArrayList<>();
        if (!suspects.isEmpty()) {
            Map<ContainerName, ContainerName> names = namesAfter();
            suspects.forEach(table -> loss(table, names).ifPresent(losses::add));
        }
        return losses;
    }

    /** The name that each table has after the up; none for a table that was dropped. */
    private Map<ContainerName, ContainerName> namesAfter() {
        Trace trace = prepared.trace(prepared.questions().identities(bottom.start()));
        Map<ContainerName, String> first = trace.complete() ? trace.start().get(Questions.IDENTITIES) : Map.of();
        Map<ContainerName, ContainerName> names = new HashMap<>();
        if (first.isEmpty()) {
            before.schema().roots().stream()
                    .map(Container::name)
                    .filter(name -> isRoot(after, name))
                    .forEach(name -> names.put(name, name));
            return names;
        }
        Map<String, ContainerName> last = new HashMap<>();
        trace.last().get(Questions.IDENTITIES).forEach((name, identity) -> last.put(identity, name));
        first.forEach((name, identity) -> {
            ContainerName now = last.get(identity);
            if (now != null && isRoot(before, name) && isRoot(after, now)) {
                names.put(name, now);
            }
        });
        return names;
    }

    private static boolean isRoot(Observation observation, ContainerName name) {
        return observation
                .schema()
                .find(name)
                .filter(container -> container.partOf().isEmpty())
                .isPresent();
    }

    private Optional<Loss> loss(ContainerDigest table, Map<ContainerName, ContainerName> names) {
        ContainerName name = table.container();
        Optional<ContainerName> now =
                Optional.ofNullable(names.get(name)).or(() -> Optional.of(name).filter(same -> isRoot(after, same)));
        long missing =
                table.recordCount() - now.map(after.digest()::recordCount).orElse(0L);
        if (missing <= 0) {
            return Optional.empty();
        }
        long count =
                Math.min(missing, table.recordCount() - found(name, now, names).cardinality());
        return count == 0 ? Optional.empty() : Optional.of(new Loss(name, count, table.recordCount(), now));
    }

    /** The rows that are in some table after the up. */
    private BitSet found(ContainerName name, Optional<ContainerName> now, Map<ContainerName, ContainerName> names) {
        Container table = before.schema().find(name).orElseThrow();
        RowsElsewhere rows = new RowsElsewhere(start, table);
        for (Container other : after.schema().roots()) {
            if (after.digest().recordCount(other.name()) == 0) {
                continue;
            }
            if (now.filter(other.name()::equals).isPresent()) {
                rows.remainIn(top.get(), other);
            } else {
                rows.moveInto(top.get(), other, origin(other.name(), names));
            }
        }
        return rows.found();
    }

    /** What a table was before the up. */
    private Optional<Container> origin(ContainerName now, Map<ContainerName, ContainerName> names) {
        return names.entrySet().stream()
                .filter(entry -> entry.getValue().equals(now))
                .map(Map.Entry::getKey)
                .findFirst()
                .or(() -> names.containsKey(now) ? Optional.empty() : Optional.of(now))
                .filter(name -> isRoot(before, name))
                .flatMap(before.schema()::find);
    }
}
