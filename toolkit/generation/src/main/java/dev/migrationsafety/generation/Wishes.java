package dev.migrationsafety.generation;

import dev.migrationsafety.generation.TableRules.Rule;
import dev.migrationsafety.generation.condition.Atom;
import dev.migrationsafety.generation.value.Demand;
import dev.migrationsafety.generation.value.TellingValues;
import dev.migrationsafety.generation.value.Wanted;
import dev.migrationsafety.sql.schema.Column;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What should still occur among the ordinary rows of a table, most important first. */
final class Wishes {
    private static final int MOST_TRIES = 6;

    private record Open(Wish wish, int tries) {}

    private final List<Open> open = new ArrayList<>();
    private final List<Open> taken = new ArrayList<>();

    /** The wishes for a table by its columns and conditions. */
    static Wishes of(TableRules rules, RowMaker.Surroundings around, Set<String> referring, List<Wish> borders) {
        Wishes wishes = new Wishes();
        List<Wish> values = new ArrayList<>();
        for (Column column : rules.columns().values()) {
            boolean free = !around.carriers().contains(column.name())
                    && !referring.contains(column.name())
                    && !around.stated().containsKey(column.name());
            List<Wish> own = free ? values(rules, column) : List.of();
            if (rules.isNullable(column.name())) {
                // Whom the first rows could refer to may not be there yet.
                boolean refers = referring.contains(column.name());
                wishes.add(refers ? new Wish.Null(column.name()) : new Wish.Filled(column.name()));
                wishes.add(refers ? new Wish.Filled(column.name()) : new Wish.Null(column.name()));
            }
            values.addAll(own);
        }
        values.forEach(wishes::add);
        for (Rule rule : rules.checks()) {
            if (rule.ways().size() > 1) {
                rule.ways().forEach(way -> wishes.add(new Wish.Way(rule.condition(), filled(way))));
            }
        }
        borders.forEach(wishes::add);
        around.leavable().forEach(column -> wishes.add(new Wish.Left(column)));
        return wishes;
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
    private static List<Wish> values(TableRules rules, Column column) {
        Wanted wanted = rules.wanted(column);
        return TellingValues.of(column).stream()
                .filter(wanted::accepts)
                .<Wish>map(text -> new Wish.Demanded(column.name(), Demand.of(List.of(text))))
                .toList();
    }

    /** Whether something is still to occur. */
    boolean areOpen() {
        return !open.isEmpty();
    }

    /** Adds one more, behind the others. */
    void add(Wish wish) {
        open.add(new Open(wish, 0));
    }

    /** Takes wishes that do not touch each other's columns. */
    List<Wish> take() {
        Set<String> columns = new HashSet<>();
        taken.clear();
        for (Iterator<Open> each = open.iterator(); each.hasNext(); ) {
            Open next = each.next();
            if (next.wish().columns().stream().noneMatch(columns::contains)) {
                columns.addAll(next.wish().columns());
                taken.add(next);
                each.remove();
            }
        }
        return taken.stream().map(Open::wish).toList();
    }

    /** Puts back what did not come true in the row made of the wishes taken last, behind the others, some times. */
    void settle(Optional<Draft> draft, RowMaker maker) {
        for (Open each : taken) {
            boolean met = draft.map(row -> isMet(each.wish(), row, maker)).orElse(false);
            if (!met && each.tries() + 1 < MOST_TRIES) {
                open.add(new Open(each.wish(), each.tries() + 1));
            }
        }
    }

    private static boolean isMet(Wish wish, Draft draft, RowMaker maker) {
        if (wish instanceof Wish.Null isNull) {
            return !draft.isLeft(isNull.column()) && draft.text(isNull.column()) == null;
        } else if (wish instanceof Wish.Filled filled) {
            return draft.text(filled.column()) != null;
        } else if (wish instanceof Wish.Left left) {
            return draft.isLeft(left.column());
        } else if (wish instanceof Wish.Demanded demanded) {
            String text = draft.text(demanded.column());
            Column column = maker.rules().columns().get(demanded.column());
            return text != null
                    && column != null
                    && maker.wanted(column).with(demanded.demand()).accepts(text);
        } else if (wish instanceof Wish.Referred referred) {
            return Targets.values(referred.columns(), draft::text).equals(referred.values());
        } else if (wish instanceof Wish.Way way) {
            return way.atoms().stream()
                    .allMatch(atom -> !(atom instanceof Atom.Nullness nullness)
                            || nullness.isNull() == (draft.text(atom.column()) == null));
        }
        return true;
    }
}
