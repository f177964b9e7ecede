package dev.migrationsafety.generation.row;

import dev.migrationsafety.generation.condition.Atom;
import dev.migrationsafety.generation.key.ReferenceTargets;
import dev.migrationsafety.generation.rule.CoverageGoal;
import dev.migrationsafety.generation.rule.TableRules;
import dev.migrationsafety.generation.rule.TableRules.Rule;
import dev.migrationsafety.generation.value.WantedValues;
import dev.migrationsafety.generation.value.constraint.ValueConstraint;
import dev.migrationsafety.generation.value.key.TellingValues;
import dev.migrationsafety.sql.schema.Column;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What should still occur among the ordinary rows of a table, most important first. */
public final class CoverageGoals {
    private static final int MOST_TRIES = 6;

    private record Open(CoverageGoal coverageGoal, int tries) {}

    private final List<Open> open = new ArrayList<>();
    private final List<Open> taken = new ArrayList<>();

    /** The wishes for a table by its columns and conditions. */
    public static CoverageGoals of(
            TableRules rules, RowMaker.Surroundings around, Set<String> referring, List<CoverageGoal> borders) {
        CoverageGoals coverageGoals = new CoverageGoals();
        List<CoverageGoal> values = new ArrayList<>();
        for (Column column : rules.columns().values()) {
            boolean free = !around.carriers().contains(column.name())
                    && !referring.contains(column.name())
                    && !around.stated().containsKey(column.name());
            List<CoverageGoal> own = free ? values(rules, column) : List.of();
            if (rules.isNullable(column.name())) {
                // Whom the first rows could refer to may not be there yet.
                boolean refers = referring.contains(column.name());
                coverageGoals.add(
                        refers ? new CoverageGoal.Null(column.name()) : new CoverageGoal.Filled(column.name()));
                coverageGoals.add(
                        refers ? new CoverageGoal.Filled(column.name()) : new CoverageGoal.Null(column.name()));
            }
            values.addAll(own);
        }
        values.forEach(coverageGoals::add);
        for (Rule rule : rules.checks()) {
            if (rule.ways().size() > 1) {
                rule.ways().forEach(way -> coverageGoals.add(new CoverageGoal.Way(rule.condition(), filled(way))));
            }
        }
        borders.forEach(coverageGoals::add);
        around.leavable().forEach(column -> coverageGoals.add(new CoverageGoal.Left(column)));
        return coverageGoals;
    }

    /** A way is met for sure only if what it compares is not null. */
    private static List<Atom> filled(List<Atom> way) {
        List<Atom> atoms = new ArrayList<>(way);
        way.stream()
                .filter(atom -> !(atom instanceof Atom.Nullness))
                .forEach(atom -> atoms.add(new Atom.Nullness(atom.column(), false)));
        return atoms;
    }

    /** Labels, booleans and other values that reveal most. */
    private static List<CoverageGoal> values(TableRules rules, Column column) {
        WantedValues wantedValues = rules.wantedValues(column);
        return TellingValues.of(column).stream()
                .filter(wantedValues::accepts)
                .<CoverageGoal>map(text -> new CoverageGoal.Demanded(column.name(), ValueConstraint.of(List.of(text))))
                .toList();
    }

    /** Whether something is still to occur. */
    public boolean areOpen() {
        return !open.isEmpty();
    }

    /** Adds one more, behind the others. */
    public void add(CoverageGoal coverageGoal) {
        open.add(new Open(coverageGoal, 0));
    }

    /** Takes wishes that do not touch each other's columns. */
    public List<CoverageGoal> take() {
        Set<String> columns = new HashSet<>();
        taken.clear();
        for (Iterator<Open> each = open.iterator(); each.hasNext(); ) {
            Open next = each.next();
            if (next.coverageGoal().columns().stream().noneMatch(columns::contains)) {
                columns.addAll(next.coverageGoal().columns());
                taken.add(next);
                each.remove();
            }
        }
        return taken.stream().map(Open::coverageGoal).toList();
    }

    /** Puts back what did not come true in the row made of the wishes taken last, behind the others, some times. */
    public void settle(Optional<RowDraft> rowDraft, RowMaker maker) {
        for (Open each : taken) {
            boolean met =
                    rowDraft.map(row -> isMet(each.coverageGoal(), row, maker)).orElse(false);
            if (!met && each.tries() + 1 < MOST_TRIES) {
                open.add(new Open(each.coverageGoal(), each.tries() + 1));
            }
        }
    }

    private static boolean isMet(CoverageGoal coverageGoal, RowDraft rowDraft, RowMaker maker) {
        if (coverageGoal instanceof CoverageGoal.Null isNull) {
            return !rowDraft.isLeft(isNull.column()) && rowDraft.text(isNull.column()) == null;
        } else if (coverageGoal instanceof CoverageGoal.Filled filled) {
            return rowDraft.text(filled.column()) != null;
        } else if (coverageGoal instanceof CoverageGoal.Left left) {
            return rowDraft.isLeft(left.column());
        } else if (coverageGoal instanceof CoverageGoal.Demanded demanded) {
            String text = rowDraft.text(demanded.column());
            Column column = maker.rules().columns().get(demanded.column());
            return text != null
                    && column != null
                    && maker.wantedValues(column)
                            .with(demanded.valueConstraint())
                            .accepts(text);
        } else if (coverageGoal instanceof CoverageGoal.Agreeing agreeing) {
            return ReferenceTargets.values(agreeing.columns(), rowDraft::text).equals(agreeing.values());
        } else if (coverageGoal instanceof CoverageGoal.Referred referred) {
            return ReferenceTargets.values(referred.columns(), rowDraft::text).equals(referred.values());
        } else if (coverageGoal instanceof CoverageGoal.Way way) {
            return way.atoms().stream()
                    .allMatch(atom -> !(atom instanceof Atom.Nullness nullness)
                            || nullness.isNull() == (rowDraft.text(atom.column()) == null));
        }
        return true;
    }
}
