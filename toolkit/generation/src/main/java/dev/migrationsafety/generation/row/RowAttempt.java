package dev.migrationsafety.generation.row;

import dev.migrationsafety.generation.condition.Atom;
import dev.migrationsafety.generation.row.RowMaker.Order;
import dev.migrationsafety.generation.rule.CoverageGoal;
import dev.migrationsafety.generation.stated.StatedColumn;
import dev.migrationsafety.generation.value.ValuePools;
import dev.migrationsafety.generation.value.WantedValues;
import dev.migrationsafety.generation.value.constraint.ValueConstraint;
import dev.migrationsafety.sql.schema.Column;
import dev.migrationsafety.sql.schema.ForeignKey;
import dev.migrationsafety.sql.schema.Key;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One proposal for a row. */
final class RowAttempt {
    private static final int LEAVE_SHARE = 6;
    private static final int MOST_TAKEN = 500;

    private record Taken(WantedValues wantedValues, String text) {}

    private final RowMaker maker;
    private final Order order;
    private final ColumnDecisions columnDecisions;
    private final RowDraft rowDraft;
    private final ValueChoice choice;
    private final List<Taken> taken = new ArrayList<>();

    RowAttempt(RowMaker maker, Order order, int attempt) {
        this.maker = maker;
        this.order = order;
        this.columnDecisions = new ColumnDecisions(
                maker.rules(), order.wishes(), order.index() + attempt, attempt < 4, maker.random());
        this.rowDraft = new RowDraft(maker.rules(), maker.defaults());
        this.choice = new ValueChoice(maker, columnDecisions, rowDraft, order.edge(), attempt);
    }

    RowDraft rowDraft() {
        return rowDraft;
    }

    List<CoverageGoal> wishes() {
        return order.wishes();
    }

    /** Fills the draft; the reason if that is not possible. */
    Optional<String> run() {
        order.presets().forEach(rowDraft::set);
        ReferenceChoice references = new ReferenceChoice(maker, order, columnDecisions, rowDraft, this);
        for (CoverageGoal coverageGoal : order.wishes()) {
            Optional<String> failure = coverageGoal instanceof CoverageGoal.Orphan orphan
                    ? references.orphan(orphan.reference())
                    : Optional.empty();
            if (failure.isPresent()) {
                return failure;
            }
        }
        for (ForeignKey reference : maker.rules().references()) {
            Optional<String> failure = references.decide(reference);
            if (failure.isPresent()) {
                return failure;
            }
        }
        Set<String> open = new LinkedHashSet<>(maker.rules().columns().keySet());
        open.removeIf(rowDraft::isDecided);
        while (!open.isEmpty()) {
            String column = open.stream()
                    .filter(this::isReady)
                    .findFirst()
                    .orElse(open.iterator().next());
            Optional<String> failure = decide(column);
            if (failure.isPresent()) {
                return failure;
            }
            open.remove(column);
        }
        return Optional.empty();
    }

    /** Whether all columns that it is compared with are decided. */
    private boolean isReady(String column) {
        for (Atom atom : columnDecisions.relative(column)) {
            if (atom instanceof Atom.Compared compared
                    && !compared.other().columns().stream().allMatch(rowDraft::isDecided)) {
                return false;
            }
        }
        return true;
    }

    /** Decides a column that refers to nothing. */
    Optional<String> decide(String name) {
        Column column = maker.rules().columns().get(name);
        if (column == null || rowDraft.isDecided(name)) {
            return Optional.empty();
        }
        if (columnDecisions.isNull(name)) {
            rowDraft.set(name, null);
            return Optional.empty();
        }
        StatedColumn stated = maker.around().stated().get(name);
        if (stated != null && !columnDecisions.isWished(name)) {
            return decide(column, stated);
        }
        boolean leavable = maker.around().leavable().contains(name);
        boolean wanted = columnDecisions.mustBeFilled(name) || columnDecisions.isWished(name);
        if (leavable
                && (columnDecisions.isLeft(name) || (!wanted && maker.random().nextInt(LEAVE_SHARE) == 0))) {
            rowDraft.leave(name);
            return Optional.empty();
        }
        Optional<String> text = maker.around().carriers().contains(name) && !columnDecisions.isWished(name)
                ? unique(column)
                : choice.choose(column);
        if (text.isPresent()) {
            rowDraft.set(name, text.get());
        } else if (maker.rules().isNullable(name) && !columnDecisions.mustBeFilled(name)) {
            rowDraft.set(name, null);
        } else if (leavable && !columnDecisions.isWished(name)) {
            rowDraft.leave(name);
        } else {
            return Optional.of(noValue(column));
        }
        return Optional.empty();
    }

    /** Takes what a user states: what the way through the checks asks for, or else what at least breaks none. */
    private Optional<String> decide(Column column, StatedColumn stated) {
        ValueConstraint valueConstraint =
                maker.rules().valueConstraint(column.name()).and(columnDecisions.valueConstraint(column.name()));
        ValueConstraint beside =
                ValueConstraint.of(column.type(), columnDecisions.relative(column.name()), rowDraft::value);
        Optional<Optional<String>> value = stated.next(
                        text -> accepts(column, maker.wantedValues(column).with(valueConstraint), text)
                                && text.map(maker.wantedValues(column).with(beside)::accepts)
                                        .orElse(true))
                .or(() -> stated.next(text -> accepts(column, maker.wantedValues(column), text)));
        value.ifPresent(text -> rowDraft.set(column.name(), text.orElse(null)));
        return value.isPresent()
                ? Optional.empty()
                : Optional.of("column " + column.name() + ": " + stated.source() + " generates no further value that"
                        + " satisfies "
                        + String.join(", ", bindings(column)));
    }

    private boolean accepts(Column column, WantedValues wantedValues, Optional<String> text) {
        return text.map(value -> wantedValues.accepts(value) && !collidesAlone(column, value))
                .orElseGet(
                        () -> maker.rules().isNullable(column.name()) && !columnDecisions.mustBeFilled(column.name()));
    }

    /** The constraints that a value of the column must meet. */
    private List<String> bindings(Column column) {
        List<String> bindings = new ArrayList<>(List.of("type " + column.type().name()));
        if (!maker.rules().isNullable(column.name())) {
            bindings.add("NOT NULL");
        }
        maker.rules().checks().stream()
                .filter(rule -> rule.condition().columns().contains(column.name()))
                .forEach(rule -> bindings.add(rule.name() + " " + rule.condition()));
        maker.rules().keys().stream()
                .filter(key -> key.columns().equals(List.of(column.name())))
                .forEach(key -> bindings.add("the unique key " + key.name()));
        return bindings;
    }

    private Optional<String> unique(Column column) {
        WantedValues wantedValues = maker.wantedValues(column)
                .with(maker.rules().valueConstraint(column.name()).and(columnDecisions.valueConstraint(column.name())));
        for (int i = 0; i < MOST_TAKEN; i++) {
            Optional<String> next = maker.around().streams().next(wantedValues);
            if (next.isEmpty() || !collidesAlone(column, next.get())) {
                next.ifPresent(text -> taken.add(new Taken(wantedValues, text)));
                return next;
            }
        }
        return Optional.empty();
    }

    private boolean collidesAlone(Column column, String text) {
        for (Key key : maker.rules().keys()) {
            if (key.columns().equals(List.of(column.name()))
                    && maker.around().used().collides(key, name -> text)) {
                return true;
            }
        }
        return false;
    }

    private String noValue(Column column) {
        String type = column.type().name();
        WantedValues wantedValues = maker.wantedValues(column);
        if (!ValuePools.knows(wantedValues)) {
            return "column " + column.name() + ": no values are known for type " + type;
        }
        if (maker.around().carriers().contains(column.name())) {
            return "column " + column.name() + ": no value of type " + type + " is left for its unique key";
        }
        return "column " + column.name() + ": no value of type " + type + " was found that satisfies "
                + maker.rules().checks().stream()
                        .filter(rule -> rule.condition().columns().contains(column.name()))
                        .map(rule -> rule.name() + " " + rule.condition())
                        .toList();
    }

    /** Gives back the key values of a vain attempt. */
    void giveBack() {
        taken.forEach(each -> maker.around().streams().giveBack(each.wantedValues(), each.text()));
    }
}
