package dev.migrationsafety.preparation;

import dev.migrationsafety.data.DataRecord;
import dev.migrationsafety.data.Records;
import dev.migrationsafety.experiment.Recipe;
import dev.migrationsafety.finding.Counted;
import dev.migrationsafety.rules.Opinion;
import dev.migrationsafety.schema.Container;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Reference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Separates the rows of one table into those with which scripts succeed and those that they refuse: those that are likely
 * to be accepted by bisection, the others row by row until one is accepted, since mostly all are refused.
 */
public final class RowBisection {
    /** The maximum number of parts that are tried; rows that are not isolated by then are left out together. */
    private static final int MOST_TRIES = 64;

    private final Recipe from;
    private final Predicate<Recipe> passes;
    private final Records candidates;
    private final List<Reference> inner;
    private final List<DataRecord> accepted = new ArrayList<>();
    private final List<DataRecord> refused = new ArrayList<>();
    private int tries;
    private int unparted;

    private RowBisection(Recipe from, Predicate<Recipe> passes, Records candidates, List<Reference> inner) {
        this.from = from;
        this.passes = passes;
        this.candidates = candidates;
        this.inner = inner;
    }

    /**
     * Tries scripts over some of the rows of a start, in halves.
     *
     * @param passes whether the scripts pass
     * @param candidates rows over which, taken together, they do not pass
     */
    public static RowBisection of(Recipe from, Records candidates, Predicate<Recipe> passes) {
        return of(from, candidates, List.of(), passes);
    }

    /**
     * The same, where some rows are likely to be accepted.
     *
     * @param likely some of the candidates
     */
    public static RowBisection of(Recipe from, Records candidates, Set<DataRecord> likely, Predicate<Recipe> passes) {
        RowBisection sieve = new RowBisection(from, passes, candidates, List.of());
        List<DataRecord> first = new ArrayList<>(candidates.records());
        first.retainAll(likely);
        List<DataRecord> others = new ArrayList<>(candidates.records());
        others.removeAll(likely);
        if (!first.isEmpty()) {
            sieve.part(first);
        }
        sieve.separate(others);
        return sieve;
    }

    /**
     * The same for rows that refer to each other: one goes with the row that it refers to.
     *
     * @param inner references of the container to itself; the candidates are all its rows
     */
    static RowBisection of(Recipe from, Records candidates, List<Reference> inner, Predicate<Recipe> passes) {
        RowBisection sieve = new RowBisection(from, passes, candidates, inner);
        sieve.separate(candidates.records());
        return sieve;
    }

    /** The references of a container to itself. */
    static List<Reference> inner(Container table) {
        return table.references().stream()
                .filter(reference -> reference.target().equals(table.name()))
                .toList();
    }

    private void separate(List<DataRecord> rows) {
        if (candidates.records().size() < 2) {
            refused.addAll(rows);
            return;
        }
        int before = accepted.size();
        int alone = 0;
        while (alone < rows.size() && accepted.size() == before) {
            part(rows.subList(alone, alone + 1));
            alone++;
        }
        List<DataRecord> rest = rows.subList(alone, rows.size());
        if (refused.isEmpty()) {
            halves(rest);
        } else if (!rest.isEmpty()) {
            part(rest);
        }
    }

    private void halves(List<DataRecord> rows) {
        if (rows.size() < 2) {
            refused.addAll(rows);
        } else {
            part(rows.subList(0, rows.size() / 2));
            part(rows.subList(rows.size() / 2, rows.size()));
        }
    }

    /** Accepts a part of the rows if the scripts succeed on it together with the rows accepted before. */
    private void part(List<DataRecord> rows) {
        if (tries == MOST_TRIES) {
            unparted += rows.size();
            refused.addAll(rows);
            return;
        }
        tries++;
        List<DataRecord> together = new ArrayList<>(accepted);
        together.addAll(rows);
        if (isClosed(together) && passes(together)) {
            accepted.addAll(rows);
        } else {
            halves(rows);
        }
    }

    /** Whether each of some rows finds the rows that it refers to among them. */
    private boolean isClosed(List<DataRecord> rows) {
        for (Reference reference : inner) {
            Set<List<@Nullable String>> there = new HashSet<>();
            rows.forEach(row -> there.add(texts(row, reference.targetFields())));
            for (DataRecord row : rows) {
                List<@Nullable String> wanted = texts(row, reference.fields());
                if (!wanted.contains(null) && !there.contains(wanted)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static List<@Nullable String> texts(DataRecord row, List<FieldPath> fields) {
        List<@Nullable String> texts = new ArrayList<>(fields.size());
        fields.forEach(field -> texts.add(row.text(field)));
        return texts;
    }

    private boolean passes(List<DataRecord> kept) {
        Set<DataRecord> stay = new HashSet<>(kept);
        return passes.test(without(
                candidates.records().stream().filter(row -> !stay.contains(row)).toList()));
    }

    private Recipe without(List<DataRecord> rows) {
        return without(from, rows);
    }

    private Recipe without(Recipe start, List<DataRecord> rows) {
        return records(rows)
                .<Recipe>map(records -> new Recipe.Without(start, records))
                .orElse(start);
    }

    private Optional<Records> records(List<DataRecord> rows) {
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Records(candidates.container(), candidates.identity(), candidates.fields(), rows));
    }

    /** The refused rows as records of their container; empty if there is none. */
    Optional<Records> leftOut() {
        return records(refused);
    }

    /** The start without the refused rows. */
    public Recipe rest() {
        return without(refused);
    }

    /** Another start without them. */
    Recipe restOf(Recipe start) {
        return without(start, refused);
    }

    /** Rows over which the scripts pass. */
    public List<DataRecord> accepted() {
        return List.copyOf(accepted);
    }

    /** How many of the refused rows were left out without being isolated. */
    int unparted() {
        return unparted;
    }

    /** Adds a note if rows were not isolated. */
    public void tell(Opinion opinion) {
        if (unparted > 0) {
            opinion.note(Counted.of(unparted, "row") + " of " + candidates.container()
                    + " next to refused ones were not isolated, so they are untested");
        }
    }

    /** Rows that the scripts refuse, or that were left out with them. */
    public List<DataRecord> refused() {
        return List.copyOf(refused);
    }
}
