package dev.migrationsafety.counterexample.shrinking;

import dev.migrationsafety.data.NewRecord;
import dev.migrationsafety.schema.Reference;
import dev.migrationsafety.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Makes a set of rows smaller as long as it fails: first it removes rows, but keeps all
 * rows to which a kept row refers, then it replaces values by the simplest of their kind. It uses only a probe, draws nothing, and so gives the
 * same result for the same input. Once the time is over it makes no further candidate and returns the smallest set so
 * far.
 */
public final class Shrinker {
    private static final int ROUNDS = 24;

    private final Schema schema;
    private final List<Reference> references;
    private final SimplerValues simpler;
    private final TakenValues takenValues;
    private final Predicate<List<NewRecord>> fails;
    private final BooleanSupplier over;

    /**
     * A shrinker for one failure.
     *
     * @param schema the containers
     * @param references all references that records must keep
     * @param simpler which values are simpler than others
     * @param takenValues what the database contains before the rows are written
     * @param fails whether the failure occurs with rows that are written in this order
     * @param over whether the time is over; called before each candidate is made
     */
    public Shrinker(
            Schema schema,
            List<Reference> references,
            SimplerValues simpler,
            TakenValues takenValues,
            Predicate<List<NewRecord>> fails,
            BooleanSupplier over) {
        this.schema = schema;
        this.references = List.copyOf(references);
        this.simpler = simpler;
        this.takenValues = takenValues;
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
    public Optional<List<NewRecord>> shrink(
            List<NewRecord> rows, List<List<Integer>> starts, Predicate<SuspectField> suspects) {
        References links = new References(references, rows);
        for (List<Integer> start : starts) {
            if (over.getAsBoolean()) {
                break;
            }
            if (fails.test(pick(rows, links.closure(start)))) {
                List<Integer> tops =
                        DeltaDebugging.minimize(start, some -> fails.test(pick(rows, links.closure(some))), over);
                return Optional.of(rowsAgain(values(rows, links, tops, suspects)));
            }
        }
        return Optional.empty();
    }

    private static List<NewRecord> pick(List<NewRecord> rows, List<Integer> numbers) {
        return numbers.stream().map(rows::get).toList();
    }

    private List<NewRecord> values(
            List<NewRecord> all, References links, List<Integer> tops, Predicate<SuspectField> suspects) {
        List<Integer> closed = links.closure(tops);
        List<Integer> wanted = tops.stream().map(closed::indexOf).toList();
        Tops set = new Tops(references, pick(all, closed), wanted);
        if (over.getAsBoolean()) {
            return set.rows();
        }
        Simplification ways = simplify(set);
        List<Cell> cells = ways.cells();
        if (cells.isEmpty()) {
            return set.rows();
        }
        List<Cell> kept = cells.stream()
                .filter(cell -> suspects.test(
                        new SuspectField(set.rows().get(cell.row()).container(), cell.field())))
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
        return new Simplification(schema, references, simpler, takenValues, set.rows(), over);
    }

    private boolean failsWith(Tops set, Simplification ways, List<Cell> kept) {
        return !over.getAsBoolean() && fails.test(set.with(ways.allBut(kept)).closed());
    }

    /** One value after the other, those that cannot be the simplest, towards something simpler. */
    private List<NewRecord> single(Tops start, List<Cell> cells) {
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
                .takeWhile(simplerChoice -> !over.getAsBoolean())
                .map(simplerChoice -> set.with(ways.with(Map.of(cell, simplerChoice))))
                .filter(better -> !better.rows().equals(set.rows()) && fails.test(better.closed()))
                .findFirst();
    }

    /** Once more over the rows: a simpler row may need fewer others. */
    private List<NewRecord> rowsAgain(List<NewRecord> rows) {
        References links = new References(references, rows);
        List<Integer> all = IntStream.range(0, rows.size()).boxed().toList();
        List<Integer> some = DeltaDebugging.minimize(all, part -> fails.test(pick(rows, links.closure(part))), over);
        return pick(rows, links.closure(some));
    }

    /** Rows of which some are wanted for themselves, the others for being referred to. */
    private record Tops(List<Reference> references, List<NewRecord> rows, List<Integer> wanted) {
        Tops {
            rows = List.copyOf(rows);
            wanted = List.copyOf(wanted);
        }

        Tops with(List<NewRecord> others) {
            return new Tops(references, others, wanted);
        }

        /** Without those to which nothing refers any more. */
        List<NewRecord> closed() {
            return new ArrayList<>(pick(rows, new References(references, rows).closure(wanted)));
        }
    }
}
