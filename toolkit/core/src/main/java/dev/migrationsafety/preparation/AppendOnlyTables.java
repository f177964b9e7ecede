package dev.migrationsafety.preparation;

import dev.migrationsafety.data.CounterPosition;
import dev.migrationsafety.data.DataRecord;
import dev.migrationsafety.data.difference.RecordsDifference;
import dev.migrationsafety.experiment.schemapass.Context;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Counted;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.migration.Declaration;
import dev.migrationsafety.rules.Opinion;
import dev.migrationsafety.rules.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tables that are declared as append-only. Rows that such a table gains are a note; rows that it loses or changes are
 * judged as in any other table.
 */
public record AppendOnlyTables(Set<String> tables) {
    /** Class of the loss of an entry. */
    public static final String ENTRY_GONE = "log entry gone";

    private static final int SHOWN = 5;

    public static AppendOnlyTables of(Context context) {
        return new AppendOnlyTables(context.settings().declarations().stream()
                .filter(declaration -> declaration.kind() == Declaration.Kind.LOG)
                .map(Declaration::subject)
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** Says what logs gained. */
    public void note(List<RecordsDifference> differences, Opinion opinion) {
        differences.stream()
                .filter(difference -> tables.contains(difference.container().toString()))
                .filter(difference -> !difference.added().isEmpty())
                .forEach(difference -> opinion.note(
                        difference.container() + " is declared as a log: rows that the scripts append are not a fault ("
                                + Counted.of(difference.added().size(), "row") + ")"));
    }

    /** The differences without what logs gained. */
    public List<RecordsDifference> passOver(List<RecordsDifference> differences) {
        List<RecordsDifference> rest = new ArrayList<>();
        for (RecordsDifference difference : differences) {
            boolean log = tables.contains(difference.container().toString());
            RecordsDifference left = log ? difference.withoutAdded() : difference;
            if (!left.isEmpty()) {
                rest.add(left);
            }
        }
        return rest;
    }

    /** What a down took out of a log: an entry that the up had appended, or an older one, must still be there. */
    public List<Finding> erased(List<RecordsDifference> sinceUp) {
        return sinceUp.stream()
                .filter(difference -> tables.contains(difference.container().toString()))
                .filter(difference -> !difference.lost().isEmpty())
                .map(AppendOnlyTables::erased)
                .toList();
    }

    private static Finding erased(RecordsDifference difference) {
        return Finding.of(Rules.ROW_LOST, Severity.ERROR, Claim.ROLLBACK)
                .subject(difference.container().toString())
                .lossClass(ENTRY_GONE)
                .evidence(difference.lost().stream()
                        .limit(SHOWN)
                        .map(DataRecord::toString)
                        .toList())
                .next("Append an entry for the rollback instead of deleting the entry of the up.")
                .message(Counted.of(difference.lost().size(), "row") + " of " + difference.container()
                        + " that existed before the down " + (difference.lost().size() == 1 ? "is" : "are")
                        + " gone after it, although the table is declared as a log.");
    }

    /** The positions to which counters may go back: numbers that a log has used stay used. */
    public List<CounterPosition> rewindable(List<CounterPosition> positions) {
        return positions.stream()
                .filter(position -> position.feeds().isEmpty()
                        || !position.feeds().stream()
                                .allMatch(
                                        feed -> tables.contains(feed.container().toString())))
                .toList();
    }
}
