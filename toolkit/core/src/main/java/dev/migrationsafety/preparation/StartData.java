package dev.migrationsafety.preparation;

import dev.migrationsafety.data.ContainerDigest;
import dev.migrationsafety.data.DataDigest;
import dev.migrationsafety.data.Records;
import dev.migrationsafety.experiment.Recipe;
import dev.migrationsafety.experiment.frozen.FrozenDatabase;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.Transition;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A database with generated rows, kept twice: with all rows, and with the <em>common</em> rows only, which the next
 * version can hold and which therefore must survive.
 *
 * @param all with all rows
 * @param common with the common rows
 * @param sides the rows that the next version cannot hold
 * @param standings the counted rows of each transition
 * @param refused rows of {@code all} that the up refuses for another reason than a transition
 */
public record StartData(
        FrozenDatabase all,
        FrozenDatabase common,
        List<UnholdableRows> sides,
        List<TransitionCoverage> standings,
        List<Records> refused) {
    public StartData {
        sides = List.copyOf(sides);
        standings = List.copyOf(standings);
        refused = List.copyOf(refused);
    }

    /** One without rows that an up refused. */
    public StartData(
            FrozenDatabase all, FrozenDatabase common, List<UnholdableRows> sides, List<TransitionCoverage> standings) {
        this(all, common, sides, standings, List.of());
    }

    /**
     * The same once an up refused some of the rows.
     *
     * @param accepted the common rows without them
     */
    StartData refusing(List<Records> rows, FrozenDatabase accepted) {
        return new StartData(all, accepted, sides, standings, rows);
    }

    /** The common rows as a start. */
    public Recipe start() {
        return new Recipe.Prepared(common);
    }

    /** All rows as a start. */
    public Recipe startOfAll() {
        return new Recipe.Prepared(all);
    }

    /** All rows but those that the up refuses. */
    private Recipe startOfAccepted() {
        Recipe start = startOfAll();
        for (Records rows : refused) {
            start = new Recipe.Without(start, rows);
        }
        return start;
    }

    /** The rows of one side beside the common rows. */
    public Recipe startOf(UnholdableRows unholdableRows) {
        return new Recipe.Holding(
                startOfAccepted(),
                sides.stream()
                        .filter(other -> !other.equals(unholdableRows))
                        .map(UnholdableRows::transition)
                        .toList());
    }

    /** All rows that the next version tolerates: the common rows, and older ones that a new constraint does not check. */
    Recipe startOfSpared() {
        List<Transition> kept = sides.stream()
                .map(UnholdableRows::transition)
                .filter(transition -> !transition.sparesOlderRecords())
                .toList();
        if (kept.size() == sides.size()) {
            return start();
        }
        return kept.isEmpty() ? startOfAccepted() : new Recipe.Holding(startOfAccepted(), kept);
    }

    /**
     * The tables of which the next version can hold no row, because of the table itself or of a table that it refers
     * to.
     */
    public Set<ContainerName> emptied() {
        return emptied(all.digest(), common.digest());
    }

    /** The tables that have rows in one digest and none in another. */
    static Set<ContainerName> emptied(DataDigest all, DataDigest common) {
        Set<ContainerName> emptied = new TreeSet<>(filledTables(all));
        emptied.removeAll(filledTables(common));
        return emptied;
    }

    private static Set<ContainerName> filledTables(DataDigest digest) {
        return digest.containers().stream()
                .filter(table -> table.recordCount() > 0)
                .map(ContainerDigest::container)
                .collect(Collectors.toSet());
    }
}
