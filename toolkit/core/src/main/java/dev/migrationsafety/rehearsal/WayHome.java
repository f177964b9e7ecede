package dev.migrationsafety.rehearsal;

import dev.migrationsafety.data.CounterPosition;
import dev.migrationsafety.data.RecordsDifference;
import dev.migrationsafety.engine.Counters;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.ScriptOutcome;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.migration.MigrationStep;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.rules.Rules;
import dev.migrationsafety.rules.SchemaRestored;
import dev.migrationsafety.rules.ValuesRead;
import dev.migrationsafety.schema.SchemaDiff;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Down from the last version to the first station and up once more, in segments between points of no return. */
final class WayHome {
    private final Context context;
    private final Journal journal;

    WayHome(Context context, Journal journal) {
        this.context = context;
        this.journal = journal;
    }

    void rehearse() {
        List<Segment> segments = Segment.of(context.history(), context.settings());
        context.history().steps().stream()
                .skip(Selection.first(context.history(), context.settings()) - 1L)
                .filter(step -> step.kind() == MigrationStep.Kind.VERSIONED && !context.hasWayBack(step))
                .forEach(step -> journal.note("no way back over " + step.label()));
        segments.forEach(segment -> segment(segment.bottom(), segment.top()));
    }

    private void segment(int bottom, int top) {
        Station end = context.structure().station(top);
        try (Kept start = context.structure().kept(bottom);
                Database database = context.structure().openAt(top)) {
            List<Integer> down = IntStream.rangeClosed(bottom + 1, top)
                    .map(index -> top + bottom + 1 - index)
                    .boxed()
                    .toList();
            if (!run(database, down, step -> step.down().orElseThrow(), "down")) {
                return;
            }
            compare(database, start, name(top), "going down to " + name(bottom));
            List<Integer> up = IntStream.rangeClosed(bottom + 1, top).boxed().toList();
            List<CounterPosition> rewindable =
                    Logs.of(context).rewindable(start.digest().counters());
            database.capability(Counters.class).ifPresent(counters -> counters.setCounters(rewindable));
            if (run(database, up, MigrationStep::up, "up once more")) {
                again(database, end);
            }
        }
    }

    private String name(int station) {
        return station == 0 ? "the baseline" : context.step(station).label();
    }

    private boolean run(
            Database database, List<Integer> order, Function<MigrationStep, Script> script, String direction) {
        try (ToolSession tool = new ToolSession(
                context.parts().runner(),
                database,
                context.zone(),
                context.history().session())) {
            for (int index : order) {
                MigrationStep step = context.step(index);
                context.progress().tell("way home: " + direction + ", " + step.label());
                ScriptOutcome outcome = tool.run(script.apply(step));
                journal.examined(Claim.WAY_BACK, outcome.examined());
                if (outcome instanceof ScriptOutcome.Failed failed) {
                    journal.add(fails(step, script.apply(step), direction, failed));
                    return false;
                }
            }
            return true;
        }
    }

    private static Finding fails(MigrationStep step, Script script, String direction, ScriptOutcome.Failed failed) {
        return Finding.of(Rules.WAY_HOME_FAILS, Severity.ERROR, Claim.WAY_BACK)
                .at(failed.location())
                .subject(script.file())
                .lossClass(failed.code())
                .evidence(List.of(failed.statement().text()))
                .next("Fix " + script.file() + "; the steps beyond it were not reached on the way home.")
                .message("On the way home (" + direction + ") " + step.label() + " fails at " + failed.describe());
    }

    private void compare(Database database, Kept start, String from, String what) {
        Observation now = Observation.of(database);
        journal.add(ValuesRead.judge(Claim.WAY_BACK, start.observation().digest()));
        journal.add(ValuesRead.judge(Claim.WAY_BACK, now.digest()));
        journal.examined(Claim.WAY_BACK, now.objectCount() + start.observation().rowCount());
        List<String> lines = new ArrayList<>(SchemaRestored.describe(
                SchemaDiff.between(start.schema().snapshot(), now.schema().snapshot())));
        try (LazyClone reference = new LazyClone(start.template())) {
            Logs.of(context)
                    .passOver(new RowComparison(start.observation(), reference).with(now, database))
                    .forEach(difference -> lines.add(rows(difference)));
        }
        if (!lines.isEmpty()) {
            journal.add(differs(
                    "After " + what + " from " + from + " " + lines.size()
                            + " objects or tables are not what they were: " + lines.get(0),
                    what,
                    lines));
        }
    }

    private void again(Database database, Station end) {
        List<String> lines = SchemaRestored.describe(SchemaDiff.between(
                end.schema().snapshot(), database.observeSchema().snapshot()));
        if (!lines.isEmpty()) {
            journal.add(differs(
                    "Down and up once more does not end where the first way up ended: " + lines.get(0),
                    "up once more",
                    lines));
        }
    }

    private static Finding differs(String message, String subject, List<String> lines) {
        return Finding.of(Rules.WAY_HOME_DIFFERS, Severity.ERROR, Claim.WAY_BACK)
                .subject(subject)
                .lossClass(String.join("\n", lines))
                .evidence(lines.stream().limit(20).toList())
                .next("Fix the steps named for the same objects above; this is their sum.")
                .message(message);
    }

    private static String rows(RecordsDifference difference) {
        return "rows of " + difference.container() + ": " + difference.lost().size() + " missing, "
                + difference.added().size() + " too many, "
                + difference.changed().size() + " values changed";
    }
}
