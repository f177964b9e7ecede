package dev.migrationsafety.judge.evidence;

import dev.migrationsafety.data.difference.RecordsDifference;
import dev.migrationsafety.experiment.Trace;
import dev.migrationsafety.finding.Counted;
import dev.migrationsafety.preparation.Prepared;
import dev.migrationsafety.rules.Opinion;
import dev.migrationsafety.rules.SchemaRestored;
import dev.migrationsafety.schema.ContainerName;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Values and objects that differ between two identical first ups (time, random), so that comparisons must ignore
 * them.
 *
 * @param noise what differed, by table
 * @param objects objects whose definitions differed, such as a view into which the time was folded
 */
public record Masks(Map<ContainerName, RecordsDifference> noise, Set<String> objects) {
    /** What differs between two runs. */
    public static Masks of(List<RecordsDifference> differences) {
        Map<ContainerName, RecordsDifference> map = new TreeMap<>();
        differences.forEach(difference -> map.put(difference.container(), difference));
        return new Masks(map, Set.of());
    }

    /** What a first up does otherwise when it runs once more over the same rows. */
    public static Masks measure(Prepared prepared) {
        Trace again = prepared.trace(prepared.questions().secondFirstUp());
        if (!again.complete()) {
            return of(List.of());
        }
        StateDifference difference = StateDifference.sinceFirstUp(prepared, again.last());
        return new Masks(of(difference.rows()).noise(), Set.copyOf(SchemaRestored.subjects(difference.schema())));
    }

    /**
     * Masks them in the difference that a further up makes, and counts them in a note.
     *
     * @param what the up that is compared, for the note
     */
    public StateDifference apply(StateDifference difference, String what, Opinion opinion) {
        StateDifference rest = difference.withoutObjects(objects).withRows(apply(difference.rows()));
        int masked = values(difference) - values(rest);
        if (masked > 0) {
            opinion.note("masked " + Counted.of(masked, "value") + " (time, random) in the comparison of " + what
                    + ": any two runs of this up write different ones");
        }
        return rest;
    }

    private static int values(StateDifference difference) {
        return difference.rows().stream()
                .mapToInt(rows -> rows.changed().size() + rows.lost().size())
                .sum();
    }

    /** The differences that are left. */
    public List<RecordsDifference> apply(List<RecordsDifference> differences) {
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
        return (sameRows ? difference.withoutRows() : difference)
                .keeping(change -> !cells.contains(change.key() + "/" + change.field()));
    }
}
