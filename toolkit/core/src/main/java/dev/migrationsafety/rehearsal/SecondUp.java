package dev.migrationsafety.rehearsal;

import dev.migrationsafety.data.CounterPosition;
import dev.migrationsafety.data.DataRecord;
import dev.migrationsafety.data.RecordsDifference;
import dev.migrationsafety.data.ValueChange;
import dev.migrationsafety.engine.Advice;
import dev.migrationsafety.engine.Counters;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.ScriptOutcome;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Counted;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.rules.Rules;
import dev.migrationsafety.rules.SchemaRestored;
import dev.migrationsafety.rules.ValuesRead;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.schema.SchemaChange;
import dev.migrationsafety.schema.SchemaDiff;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The second up after a down, under another time zone. What differs from the first up is asked back twice: is it gone in
 * the first zone, and do two first ups differ in the same way?
 */
final class SecondUp {
    private final Context context;
    private final Ascent ascent;
    private final Stretch step;
    private final Journal journal;
    private final Observation first;

    SecondUp(Context context, Ascent ascent, Journal journal) {
        this.context = context;
        this.ascent = ascent;
        this.step = ascent.step();
        this.journal = journal;
        this.first = ascent.after().orElseThrow();
    }

    /** What a second up left behind: how it ended, and how schema and rows differ from the first. */
    private record Result(
            ScriptOutcome outcome, Optional<Schema> observed, List<String> schema, List<RecordsDifference> rows) {
        boolean same() {
            return outcome instanceof ScriptOutcome.Succeeded && schema.isEmpty() && rows.isEmpty();
        }
    }

    /** Goes up again on a database on which the down has run; gives the schema there, if it got that far. */
    Optional<Schema> after(Database downed) {
        Result other = run(downed, Context.OTHER_ZONE);
        journal.examined(Claim.WAY_BACK, other.outcome().examined());
        journal.add(PassedOver.bySecondUp(context, step, other.outcome(), ascent.outcome(), other.same()));
        if (!other.same()) {
            inFirstZone(other);
        }
        return other.observed();
    }

    private void inFirstZone(Result other) {
        Result same = inFirstZone();
        if (same.same()) {
            journal.add(sessionDependent(other));
        } else if (same.outcome() instanceof ScriptOutcome.Failed failed) {
            journal.add(fails(failed));
        } else {
            differs(same);
        }
    }

    private Result inFirstZone() {
        try (Database database = ascent.top().orElseThrow().template().open()) {
            step.down(database, context.zone());
            return run(database, context.zone());
        }
    }

    private Result run(Database database, String zone) {
        rewind(database);
        ScriptOutcome outcome = step.up(database, zone);
        if (outcome instanceof ScriptOutcome.Failed) {
            return new Result(outcome, Optional.empty(), List.of(), List.of());
        }
        return compare(outcome, database);
    }

    /** Sequences start where they did; not those of logs. */
    private void rewind(Database database) {
        rewind(database, Logs.of(context).rewindable(ascent.before().digest().counters()));
    }

    private static void rewind(Database database, List<CounterPosition> positions) {
        database.capability(Counters.class).ifPresent(counters -> counters.setCounters(positions));
    }

    /** Compares with the first up; what the down is already blamed for is left out. */
    private Result compare(ScriptOutcome outcome, Database database) {
        Observation again = Observation.of(database);
        journal.add(ValuesRead.judge(Claim.WAY_BACK, again.digest()));
        Set<String> blamed = new HashSet<>();
        journal.findings().stream()
                .filter(finding ->
                        finding.claim() == Claim.WAY_BACK || finding.rule().equals(Rules.ROWS_LOST))
                .forEach(finding -> blamed.add(finding.subject()));
        List<SchemaChange> changes =
                SchemaDiff.between(first.schema().snapshot(), again.schema().snapshot()).changes().stream()
                        .filter(change -> !blamed.contains(change.subject()))
                        .toList();
        try (LazyClone reference = new LazyClone(ascent.top().orElseThrow().template())) {
            List<RecordsDifference> rows =
                    Logs.of(context).passOver(new RowComparison(first, reference).with(again, database)).stream()
                            .map(difference -> withoutBlamed(difference, blamed))
                            .filter(difference -> !difference.isEmpty())
                            .toList();
            return new Result(
                    outcome, Optional.of(again.schema()), SchemaRestored.describe(new SchemaDiff(changes)), rows);
        }
    }

    private static RecordsDifference withoutBlamed(RecordsDifference difference, Set<String> blamed) {
        String table = difference.container().toString();
        boolean rowsBlamed = blamed.contains(table);
        return new RecordsDifference(
                difference.container(),
                rowsBlamed ? List.of() : difference.lost(),
                rowsBlamed ? List.of() : difference.added(),
                difference.changed().stream()
                        .filter(change -> !blamed.contains(table + "." + change.field()))
                        .toList());
    }

    private Finding fails(ScriptOutcome.Failed failed) {
        return Finding.of(Rules.SECOND_UP_FAILS, Severity.ERROR, Claim.WAY_BACK)
                .at(failed.location())
                .subject(step.upFile())
                .lossClass(failed.code())
                .evidence(List.of(failed.statement().text()))
                .next("Make the down remove everything that the up creates, so that the step can be deployed again.")
                .message("After the down, the up of " + step.upFile() + " fails at " + failed.describe());
    }

    private Finding sessionDependent(Result other) {
        List<String> evidence = other.outcome() instanceof ScriptOutcome.Failed failed
                ? List.of("under " + Context.OTHER_ZONE + ": " + failed.describe())
                : evidence(other);
        return Finding.of(Rules.SESSION_DEPENDENT, Severity.ERROR, Claim.WAY_BACK)
                .subject(subject(other))
                .lossClass("zone")
                .evidence(evidence)
                .next(context.engine().advice(Advice.NAME_THE_ZONE))
                .message("The up of " + step.upFile() + " gives another result when the session's time zone is "
                        + Context.OTHER_ZONE + " instead of " + context.zone() + ".");
    }

    /** What differs between two first ups (time, random) is masked, for this comparison only, and counted. */
    private void differs(Result again) {
        List<RecordsDifference> noise;
        try (Database database = ascent.filled().common().template().open()) {
            rewind(database, ascent.before().digest().counters());
            noise = compare(step.up(database, context.zone()), database).rows();
        }
        List<RecordsDifference> rest = new ArrayList<>();
        int masked = 0;
        for (RecordsDifference difference : again.rows()) {
            RecordsDifference left = Masks.of(noise).apply(difference);
            masked += difference.changed().size()
                    - left.changed().size()
                    + difference.lost().size()
                    - left.lost().size();
            if (!left.isEmpty()) {
                rest.add(left);
            }
        }
        if (masked > 0) {
            journal.note("masked when the second up was compared: " + Counted.of(masked, "value")
                    + " (time, random), since any two runs of this up give other ones");
        }
        Result result = new Result(again.outcome(), again.observed(), again.schema(), rest);
        if (!result.same()) {
            journal.add(Finding.of(Rules.SECOND_UP_DIFFERS, Severity.ERROR, Claim.WAY_BACK)
                    .subject(subject(result))
                    .lossClass("second up")
                    .evidence(evidence(result))
                    .next("Make up, down, up end where the first up ended"
                            + context.engine().advice(Advice.FIND_LEFTOVERS) + ".")
                    .message("Up, down and up again of " + step.label() + " does not end where the first up ended: "
                            + subject(result) + "."));
        }
    }

    private static String subject(Result result) {
        if (!result.schema().isEmpty()) {
            String line = result.schema().get(0);
            return line.substring(line.indexOf(": ") + 2).replaceFirst(" \\[.*", "");
        }
        if (result.rows().isEmpty()) {
            return "";
        }
        RecordsDifference first = result.rows().get(0);
        return first.changed().isEmpty()
                ? first.container().toString()
                : first.container() + "." + first.changed().get(0).field();
    }

    private static List<String> evidence(Result result) {
        List<String> lines = new ArrayList<>(result.schema());
        for (RecordsDifference difference : result.rows()) {
            difference.changed().stream()
                    .limit(3)
                    .map(change -> difference.container() + " " + change)
                    .forEach(lines::add);
            difference.lost().stream()
                    .limit(2)
                    .map(row -> "missing: " + row.toString())
                    .forEach(lines::add);
            difference.added().stream()
                    .limit(2)
                    .map(row -> "added: " + row.toString())
                    .forEach(lines::add);
        }
        return lines.stream().limit(8).toList();
    }

    /** Cells that differ between two identical ups. */
    private record Masks(Map<ContainerName, RecordsDifference> noise) {
        static Masks of(List<RecordsDifference> differences) {
            Map<ContainerName, RecordsDifference> map = new TreeMap<>();
            differences.forEach(difference -> map.put(difference.container(), difference));
            return new Masks(map);
        }

        RecordsDifference apply(RecordsDifference difference) {
            RecordsDifference known = noise.get(difference.container());
            if (known == null) {
                return difference;
            }
            Set<String> cells = new HashSet<>();
            known.changed().forEach(change -> cells.add(change.key() + "/" + change.field()));
            List<ValueChange> changed = difference.changed().stream()
                    .filter(change -> !cells.contains(change.key() + "/" + change.field()))
                    .toList();
            boolean sameRows = known.lost().size() == difference.lost().size()
                    && known.added().size() == difference.added().size();
            List<DataRecord> none = List.of();
            return new RecordsDifference(
                    difference.container(),
                    sameRows ? none : difference.lost(),
                    sameRows ? none : difference.added(),
                    changed);
        }
    }
}
