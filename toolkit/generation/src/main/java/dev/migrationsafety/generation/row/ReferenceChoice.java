package dev.migrationsafety.generation.row;

import dev.migrationsafety.generation.key.ReferenceTargets.Tuple;
import dev.migrationsafety.generation.key.ReferenceTargets.Tuples;
import dev.migrationsafety.generation.key.UsedKeys;
import dev.migrationsafety.generation.row.RowMaker.Order;
import dev.migrationsafety.generation.rule.CoverageGoal;
import dev.migrationsafety.generation.value.WantedValues;
import dev.migrationsafety.generation.value.constraint.ValueConstraint;
import dev.migrationsafety.sql.schema.Column;
import dev.migrationsafety.sql.schema.ForeignKey;
import dev.migrationsafety.sql.schema.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides the columns of a foreign key: a row to refer to, the row itself, a row to come, or null. */
final class ReferenceChoice {
    private static final int MOST_LOOKED_AT = 4000;
    private static final int ORPHAN_PROBES = 50;

    private final RowMaker maker;
    private final Order order;
    private final ColumnDecisions columnDecisions;
    private final RowDraft rowDraft;
    private final RowAttempt attempt;

    ReferenceChoice(
            RowMaker maker, Order order, ColumnDecisions columnDecisions, RowDraft rowDraft, RowAttempt attempt) {
        this.maker = maker;
        this.order = order;
        this.columnDecisions = columnDecisions;
        this.rowDraft = rowDraft;
        this.attempt = attempt;
    }

    /** The reason if there is nothing to refer to. */
    Optional<String> decide(ForeignKey reference) {
        List<String> columns = reference.columns();
        if (!maker.rules().columns().keySet().containsAll(columns)
                || columns.stream().anyMatch(this::isNull)) {
            return Optional.empty();
        }
        List<String> toBeNull = columns.stream()
                .filter(column -> !rowDraft.isDecided(column) && columnDecisions.isNull(column))
                .toList();
        if (!toBeNull.isEmpty()) {
            toBeNull.forEach(column -> rowDraft.set(column, null));
            return Optional.empty();
        }
        Tuples tuples = maker.around().referenceTargets().of(reference.target(), reference.targetColumns());
        Optional<Tuple> found = wished(reference).or(() -> find(tuples, reference));
        if (found.isPresent()) {
            take(reference, found.get());
            return Optional.empty();
        }
        return nobody(reference);
    }

    /** Decides the columns so that they refer to no row. */
    Optional<String> orphan(ForeignKey reference) {
        Tuples tuples = maker.around().referenceTargets().of(reference.target(), reference.targetColumns());
        for (int i = 0; i < ORPHAN_PROBES; i++) {
            RowAttempt probe = new RowAttempt(maker, order.with(List.of()), i);
            reference.columns().forEach(probe::decide);
            List<String> values = new ArrayList<>();
            reference.columns().forEach(column -> {
                String text = probe.rowDraft().text(column);
                if (text != null) {
                    values.add(text);
                }
            });
            if (values.size() == reference.columns().size() && !tuples.contains(values)) {
                reference
                        .columns()
                        .forEach(column -> rowDraft.set(column, probe.rowDraft().text(column)));
                return Optional.empty();
            }
        }
        return Optional.of("no value was found that " + reference.name() + " does not find");
    }

    private boolean isNull(String column) {
        return rowDraft.isDecided(column) && rowDraft.text(column) == null;
    }

    private void take(ForeignKey reference, Tuple tuple) {
        for (int i = 0; i < reference.columns().size(); i++) {
            rowDraft.set(reference.columns().get(i), tuple.values().get(i));
        }
        if (!tuple.holdable()) {
            rowDraft.markUnholdable();
        }
    }

    private Optional<Tuple> wished(ForeignKey reference) {
        return order.wishes().stream()
                .filter(coverageGoal -> coverageGoal instanceof CoverageGoal.Referred referred
                        && referred.reference().equals(reference))
                .map(coverageGoal -> new Tuple(((CoverageGoal.Referred) coverageGoal).values(), true))
                .filter(tuple -> fits(tuple, reference))
                .findFirst();
    }

    private Optional<Tuple> find(Tuples tuples, ForeignKey reference) {
        List<Tuple> all = tuples.all();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        boolean holdableOnly = order.holdableOnly() && tuples.hasHoldable();
        int start = tuples.start(maker.random());
        for (int i = 0; i < Math.min(all.size(), MOST_LOOKED_AT); i++) {
            Tuple tuple = all.get((start + i) % all.size());
            if ((tuple.holdable() || !holdableOnly) && fits(tuple, reference)) {
                tuples.startBehind(start + i);
                return Optional.of(tuple);
            }
        }
        return Optional.empty();
    }

    private boolean fits(Tuple tuple, ForeignKey reference) {
        for (int i = 0; i < reference.columns().size(); i++) {
            String name = reference.columns().get(i);
            String text = tuple.values().get(i);
            Column column = maker.rules().columns().get(name);
            if (column == null) {
                return false;
            }
            String decided = rowDraft.text(name);
            if (decided != null
                    && !UsedKeys.normal(column.type(), decided).equals(UsedKeys.normal(column.type(), text))) {
                return false;
            }
            ValueConstraint valueConstraint =
                    maker.rules().valueConstraint(name).and(columnDecisions.valueConstraint(name));
            WantedValues wantedValues = maker.wantedValues(column).with(valueConstraint);
            if (!wantedValues.accepts(text) || !wantedValues.holds(text)) {
                return false;
            }
        }
        return maker.rules().keys().stream().noneMatch(key -> isTaken(key, tuple, reference));
    }

    /** Whether the tuple would complete a key that another row has. */
    private boolean isTaken(Key key, Tuple tuple, ForeignKey reference) {
        boolean touches = key.columns().stream().anyMatch(reference.columns()::contains);
        boolean complete = key.columns().stream()
                .allMatch(column -> reference.columns().contains(column) || rowDraft.text(column) != null);
        return touches
                && complete
                && maker.around().used().collides(key, column -> {
                    int place = reference.columns().indexOf(column);
                    return place >= 0 ? tuple.values().get(place) : rowDraft.text(column);
                });
    }

    /** There is no row: null where allowed, the row itself, or a row to come. */
    private Optional<String> nobody(ForeignKey reference) {
        Optional<String> nullable = reference.columns().stream()
                .filter(column -> !rowDraft.isDecided(column)
                        && maker.rules().isNullable(column)
                        && !columnDecisions.mustBeFilled(column))
                .findFirst();
        if (nullable.isPresent()) {
            rowDraft.set(nullable.get(), null);
            return Optional.empty();
        }
        // A row is its own parent only where null is not allowed: walks up a tree would not end.
        boolean mustRefer = reference.columns().stream().noneMatch(maker.rules()::isNullable);
        if (mustRefer && reference.target().equals(maker.rules().table().name()) && refersToItself(reference)) {
            return Optional.empty();
        }
        boolean open = reference.columns().stream().noneMatch(rowDraft::isDecided);
        Optional<Map<String, String>> promised =
                open ? maker.around().promise().apply(reference, order.index()) : Optional.empty();
        if (promised.isPresent()) {
            for (int i = 0; i < reference.columns().size(); i++) {
                rowDraft.set(
                        reference.columns().get(i),
                        promised.get().get(reference.targetColumns().get(i)));
            }
            return Optional.empty();
        }
        return Optional.of("foreign key " + reference.name() + ": " + reference.target() + " has no row that "
                + String.join(", ", reference.columns()) + " may refer to");
    }

    private boolean refersToItself(ForeignKey reference) {
        for (String target : reference.targetColumns()) {
            boolean shared = !reference.columns().contains(target)
                    || reference.columns().indexOf(target)
                            == reference.targetColumns().indexOf(target);
            if (!shared || attempt.decide(target).isPresent()) {
                return false;
            }
        }
        for (int i = 0; i < reference.columns().size(); i++) {
            String column = reference.columns().get(i);
            String own = rowDraft.text(reference.targetColumns().get(i));
            if (own == null || (rowDraft.isDecided(column) && !own.equals(rowDraft.text(column)))) {
                return false;
            }
            rowDraft.set(column, own);
        }
        return true;
    }
}
