package dev.migrationsafety.rehearsal;

import dev.migrationsafety.data.RecordsDifference;
import dev.migrationsafety.engine.Counters;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.finding.Counted;
import dev.migrationsafety.schema.ContainerName;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Cells that differ between two identical first ups (time, random), so that no comparison can judge them.
 *
 * @param noise what differed, by table
 */
record Masks(Map<ContainerName, RecordsDifference> noise) {
    /** What differs between two runs. */
    static Masks of(List<RecordsDifference> differences) {
        Map<ContainerName, RecordsDifference> map = new TreeMap<>();
        differences.forEach(difference -> map.put(difference.container(), difference));
        return new Masks(map);
    }

    /** Runs a first up once more over the same rows. */
    static Masks measure(Context context, Ascent ascent) {
        try (Database database = ascent.filled().common().template().open()) {
            database.capability(Counters.class)
                    .ifPresent(counters ->
                            counters.setCounters(ascent.before().digest().counters()));
            ascent.step().up(database, context.zone());
            return of(StateDifference.sinceFirstUp(context, ascent, Observation.of(database), database)
                    .rows());
        }
    }

    /**
     * Masks them in the difference that a further up makes, and counts them in a note.
     *
     * @param what the up that is compared, for the note
     */
    StateDifference apply(StateDifference difference, String what, Journal journal) {
        StateDifference rest = difference.withRows(apply(difference.rows()));
        int masked = values(difference) - values(rest);
        if (masked > 0) {
            journal.note("masked when " + what + " was compared: " + Counted.of(masked, "value")
                    + " (time, random), since any two runs of this up give other ones");
        }
        return rest;
    }

    private static int values(StateDifference difference) {
        return difference.rows().stream()
                .mapToInt(rows -> rows.changed().size() + rows.lost().size())
                .sum();
    }

    /** The differences that are left. */
    List<RecordsDifference> apply(List<RecordsDifference> differences) {
        return differences.stream()
                .map(this::apply)
                .filter(difference -> !difference.isEmpty())
                .toList();
    }

    private RecordsDifference apply(RecordsDifference difference) {
        RecordsDifference known = noise.get(difference.container());
        if (known == null) {
            return difference;
        }
        Set<String> cells = new HashSet<>();
        known.changed().forEach(change -> cells.add(change.key() + "/" + change.field()));
        boolean sameRows = known.lost().size() == difference.lost().size()
                && known.added().size() == difference.added().size();
        return new RecordsDifference(
                difference.container(),
                sameRows ? List.of() : difference.lost(),
                sameRows ? List.of() : difference.added(),
                difference.changed().stream()
                        .filter(change -> !cells.contains(change.key() + "/" + change.field()))
                        .toList());
    }
}
