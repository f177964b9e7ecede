package dev.migrationsafety.shrinking;

import dev.migrationsafety.data.GeneratedRow;
import dev.migrationsafety.schema.Relations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Makes a set of rows smaller as long as it fails: first rows go, each set with all rows that it refers to, then values
 * turn to the simplest of their kind. Asks nothing but a probe, draws nothing, and so gives the same for the same. Once the
 * time is over it makes no further candidate and gives the smallest set so far.
 */
public final class Shrinker {
    private static final int ROUNDS = 24;

    private final Relations relations;
    private final SimplerValues simpler;
    private final Taken taken;
    private final Predicate<List<GeneratedRow>> fails;
    private final BooleanSupplier over;

    /**
     * A shrinker for one failure.
     *
     * @param relations the tables, with all references that rows must keep
     * @param simpler which values are simpler than others
     * @param taken what stands in the database before the rows are written
     * @param fails whether the failure shows over rows that are written in this order
     * @param over whether the time is over; asked before each candidate is made
     */
    public Shrinker(
            Relations relations,
            SimplerValues simpler,
            Taken taken,
            Predicate<List<GeneratedRow>> fails,
            BooleanSupplier over) {
        this.relations = relations;
        this.simpler = simpler;
        this.taken = taken;
        this.fails = fails;
        this.over = over;
    }

    /**
     * The smallest failing set that was found, in an order in which it can be written; empty if none of the starting sets
     * fails.
     *
     * @param rows all rows
     * @param starts numbers of rows to begin with, the most promising first; the rows that they refer to come along
     * @param suspects columns whose values are kept longest
     */
    public Optional<List<GeneratedRow>> shrink(
            List<GeneratedRow> rows, List<List<Integer>> starts, Predicate<Suspect> suspects) {
        References references = new References(relations, rows);
        for (List<Integer> start : starts) {
            if (over.getAsBoolean()) {
                break;
            }
            if (fails.test(pick(rows, references.closure(start)))) {
                List<Integer> tops =
                        DeltaDebugging.minimize(start, some -> fails.test(pick(rows, references.closure(some))), over);
                return Optional.of(rowsAgain(values(rows, references, tops, suspects)));
            }
        }
        return Optional.empty();
    }

    private static List<GeneratedRow> pick(List<GeneratedRow> rows, List<Integer> numbers) {
        return numbers.stream().map(rows::get).toList();
    }

    private List<GeneratedRow> values(
            List<GeneratedRow> all, References references, List<Integer> tops, Predicate<Suspect> suspects) {
        List<Integer> closed = references.closure(tops);
        List<Integer> wanted = tops.stream().map(closed::indexOf).toList();
        Tops set = new Tops(relations, pick(all, closed), wanted);
        if (over.getAsBoolean()) {
            return set.rows();
        }
        Simplification ways = simplify(set);
        List<Cell> cells = ways.cells();
        if (cells.isEmpty()) {
            return set.rows();
        }
        List<Cell> kept = cells.stream()
                .filter(cell ->
                        suspects.test(new Suspect(set.rows().get(cell.row()).table(), cell.column())))
                .toList();
        if (kept.isEmpty() || !failsWith(set, ways, kept)) {
            kept = failsWith(set, ways, List.of()) ? List.of() : cells;
        }
        if (kept.size() > 1) {
            kept = DeltaDebugging.minimize(kept, some -> failsWith(set, ways, some), over);
        }
        return single(set.with(ways.allBut(kept)), kept);
    }

    private Simplification simplify(Tops set) {
        return new Simplification(relations, simpler, taken, set.rows(), over);
    }

    private boolean failsWith(Tops set, Simplification ways, List<Cell> kept) {
        return !over.getAsBoolean() && fails.test(set.with(ways.allBut(kept)).closed());
    }

    /** One value after the other, those that cannot be the simplest, towards something simpler. */
    private List<GeneratedRow> single(Tops start, List<Cell> cells) {
        Tops set = start;
        for (Cell cell : cells) {
            for (int round = 0; round < ROUNDS && !over.getAsBoolean(); round++) {
                Optional<Tops> better = step(set, cell);
                if (better.isEmpty()) {
                    break;
                }
                set = better.get();
            }
        }
        return set.closed();
    }

    private Optional<Tops> step(Tops set, Cell cell) {
        Simplification ways = simplify(set);
        return ways.of(cell).stream()
                .takeWhile(choice -> !over.getAsBoolean())
                .map(choice -> set.with(ways.with(Map.of(cell, choice))))
                .filter(better -> !better.rows().equals(set.rows()) && fails.test(better.closed()))
                .findFirst();
    }

    /** Once more over the rows: a simpler row may need fewer others. */
    private List<GeneratedRow> rowsAgain(List<GeneratedRow> rows) {
        References references = new References(relations, rows);
        List<Integer> all = IntStream.range(0, rows.size()).boxed().toList();
        List<Integer> some =
                DeltaDebugging.minimize(all, part -> fails.test(pick(rows, references.closure(part))), over);
        return pick(rows, references.closure(some));
    }

    /** Rows of which some are wanted for themselves, the others for being referred to. */
    private record Tops(Relations relations, List<GeneratedRow> rows, List<Integer> wanted) {
        Tops {
            rows = List.copyOf(rows);
            wanted = List.copyOf(wanted);
        }

        Tops with(List<GeneratedRow> others) {
            return new Tops(relations, others, wanted);
        }

        /** Without those to which nothing refers any more. */
        List<GeneratedRow> closed() {
            return new ArrayList<>(pick(rows, new References(relations, rows).closure(wanted)));
        }
    }
}
