package dev.migrationsafety.rehearsal;

import dev.migrationsafety.data.ContainerDigest;
import dev.migrationsafety.data.Records;
import dev.migrationsafety.data.RecordsDifference;
import dev.migrationsafety.engine.Borders;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.ScriptOutcome;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Counted;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.rules.ForcedLoss;
import dev.migrationsafety.rules.Rules;
import dev.migrationsafety.rules.ValuesRead;
import dev.migrationsafety.schema.Container;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.Field;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.schema.Transition;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Runs a step over rows which the next station cannot hold: it may refuse them; what it takes must come back. */
final class SideRuns {
    private final Context context;
    private final Ascent ascent;
    private final Stretch step;
    private final Journal journal;
    private final Schema schema;
    /** Tables of which rows went up, and down where there is a way back. */
    private final Set<ContainerName> carried = new HashSet<>();

    SideRuns(Context context, Ascent ascent) {
        this.context = context;
        this.ascent = ascent;
        this.step = ascent.step();
        this.journal = ascent.journal();
        this.schema = ascent.before().schema();
    }

    void rehearse() {
        ascent.filled().sides().forEach(this::rehearse);
        nothingHeld();
    }

    /** A cast is not what a script must do: where it maps values its own way, these rows tell all that there is. */
    private void nothingHeld() {
        ascent.filled().emptied().stream()
                .filter(table -> !carried.contains(table))
                .forEach(table -> journal.add(Side.nothingHeld(table)));
    }

    private void rehearse(Side side) {
        Supplier<Database> clones = () -> ascent.filled().openSide(side);
        try (Database database = clones.get()) {
            Observation before = Observation.of(database, schema);
            Journal aside = Journal.of(context, step);
            InvariantRun invariants = InvariantRun.before(
                    context, database, schema, context.structure().station(step.to()), aside);
            ScriptOutcome outcome = step.up(database, context.zone());
            journal.exercised().side(side.transition());
            journal.ran(Claim.UP, outcome);
            Optional<ScriptOutcome.Failed> silent = PassedOver.withRows(context, step, outcome);
            if (silent.isPresent()) {
                journal.add(PassedOver.bySide(context, step, side, silent.get()));
                restOf(side, clones);
            } else if (outcome instanceof ScriptOutcome.Failed failed) {
                journal.add(refused(side, failed, before, database));
                restOf(side, clones);
            } else if (outcome instanceof ScriptOutcome.Succeeded succeeded) {
                journal.examined(Claim.UP, side.unholdable());
                invariants.after(database);
                taken(side, before, succeeded, database, clones);
                broken(side, aside);
            }
        }
    }

    /** One refused row must not hide others which the up takes and changes. */
    private void restOf(Side side, Supplier<Database> clones) {
        Container table = schema.find(side.transition().container()).orElseThrow();
        RowSieve sieve = RowSieve.ofUp(context, step, schema, clones, beyond(table, clones));
        sieve.tell(journal);
        try (Database database = sieve.open()) {
            Optional<Long> rest =
                    database.capability(Borders.class).flatMap(borders -> borders.countUnholdable(side.transition()));
            if (rest.orElse(0L) == 0) {
                return;
            }
            Observation before = Observation.of(database, schema);
            Journal aside = Journal.of(context, step);
            InvariantRun invariants = InvariantRun.before(
                    context, database, schema, context.structure().station(step.to()), aside);
            ScriptOutcome outcome = step.up(database, context.zone());
            journal.ran(Claim.UP, outcome);
            if (outcome instanceof ScriptOutcome.Succeeded succeeded) {
                invariants.after(database);
                taken(side, before, succeeded, database, sieve::open);
                broken(side, aside);
            }
        }
    }

    /** What a step deletes or changes to fit what the next station demands, unless it is an error of its subject already. */
    private void broken(Side side, Journal aside) {
        List<Finding> untold = aside.findings().stream()
                .filter(finding ->
                        finding.severity() == Severity.ERROR || finding.rule().equals(Rules.CHECK_BROKE))
                .map(finding -> finding.withMessage(finding.message() + " This shows over rows that the next version"
                        + " cannot hold: " + side.transition().describe() + "."))
                .filter(finding -> journal.findings().stream()
                        .noneMatch(known -> known.severity() == Severity.ERROR
                                && known.subject().equals(finding.subject())))
                .toList();
        journal.add(untold);
    }

    /** The rows of a table that are not among the common ones, over which the up passes. */
    private Records beyond(Container table, Supplier<Database> clones) {
        try (Database all = clones.get();
                LazyClone common = new LazyClone(ascent.filled().common().template())) {
            return ascent.filled()
                    .common()
                    .rows(table, ascent.before().readable(table), common)
                    .in(table, all)
                    .added();
        }
    }

    private Finding refused(Side side, ScriptOutcome.Failed failed, Observation before, Database database) {
        Observation now = Observation.of(database);
        boolean untouched = now.holdsTheSame(before);
        return Finding.of(Rules.UP_REFUSES_ROWS, Severity.WARNING, Claim.UP)
                .at(failed.location())
                .subject(side.transition().container().toString())
                .lossClass(failed.code())
                .evidence(List.of(failed.statement().text()))
                .next("If production can hold such rows, clean or convert them before this step.")
                .message("Migration " + step.upFile() + " refuses " + Counted.of(side.unholdable(), "row") + " of "
                        + side.transition().container() + " that the station before it allows ("
                        + side.transition().describe() + "): " + failed.describe()
                        + (untouched ? "" : ". It stops half-way: what ran before that statement stays."));
    }

    private void taken(
            Side side, Observation before, ScriptOutcome.Succeeded up, Database database, Supplier<Database> clones) {
        boolean explicit = explicit(side, up);
        List<Finding> cut = explicit ? List.of() : plainCasts(side, before, database, clones);
        if (!context.hasWayBack(step)) {
            journal.add(cut);
            carry(side, before);
            return;
        }
        ScriptOutcome outcome = step.down(database, context.zone());
        journal.ran(Claim.WAY_BACK, outcome);
        if (outcome instanceof ScriptOutcome.Succeeded) {
            carry(side, before);
            journal.examined(Claim.WAY_BACK, side.unholdable());
            List<RecordsDifference> differences =
                    judged(side, compare(before, Observation.of(database), database, clones));
            Predicate<String> converted = column -> side.transition().effect() == Transition.Effect.TYPE
                    && column.equals(side.transition().container() + "."
                            + side.transition().fields().get(0))
                    && cut.stream().noneMatch(known -> known.subject().equals(column));
            journal.add(
                    ForcedLoss.afterDown(side.transition(), differences, explicit, converted, this::measures).stream()
                            .filter(finding -> !alreadyLost(finding))
                            .toList());
        } else if (!cut.isEmpty()) {
            journal.add(cut);
        } else if (outcome instanceof ScriptOutcome.Failed failed && !journal.hasError(Claim.WAY_BACK)) {
            journal.add(closes(side, failed));
        }
    }

    /** Rows that refer to those of a side may go with them; their values are judged over the common rows. */
    private List<RecordsDifference> judged(Side side, List<RecordsDifference> differences) {
        ContainerName table = side.transition().container();
        Set<ContainerName> whole = ascent.filled().emptied();
        whole.add(table);
        Set<ContainerName> referring = schema.referring(schema.root(table));
        return differences.stream()
                .filter(difference -> whole.contains(difference.container())
                        || (referring.contains(difference.container())
                                && !difference.lost().isEmpty()))
                .map(difference -> whole.contains(difference.container())
                        ? difference
                        : new RecordsDifference(difference.container(), difference.lost(), List.of(), List.of()))
                .toList();
    }

    /** Rows that refer to those of a side may stand beside them alone. */
    private void carry(Side side, Observation before) {
        carried.add(side.transition().container());
        before.digest().containers().stream()
                .filter(table -> table.recordCount() > 0)
                .map(ContainerDigest::container)
                .filter(ascent.filled().emptied()::contains)
                .forEach(carried::add);
    }

    private boolean measures(String column) {
        return schema.field(column).filter(Field::measures).isPresent();
    }

    private List<Finding> plainCasts(Side side, Observation before, Database database, Supplier<Database> clones) {
        Transition changed = side.transition();
        if (changed.effect() != Transition.Effect.TYPE) {
            return List.of();
        }
        return compare(before, Observation.of(database), database, clones).stream()
                .filter(difference -> difference.container().equals(changed.container()))
                .flatMap(difference -> ForcedLoss.afterUp(changed, difference).stream())
                .toList();
    }

    private Finding closes(Side side, ScriptOutcome.Failed failed) {
        return Finding.of(Rules.DOWN_FAILS_WITH_ROWS, Severity.ERROR, Claim.WAY_BACK)
                .at(failed.location())
                .subject(step.downFile())
                .lossClass(failed.code())
                .evidence(List.of(failed.statement().text()))
                .next("Let the up refuse such rows, or make the down work over them.")
                .message("The up takes rows that the next station cannot hold ("
                        + side.transition().describe() + "), and over them the down fails at " + failed.describe());
    }

    /** A loss that the common rows show as well is not the fault of the values beside them. */
    private boolean alreadyLost(Finding finding) {
        return journal.findings().stream()
                .anyMatch(known -> known.severity() == Severity.ERROR
                        && known.subject().equals(finding.subject())
                        && (known.rule().equals(Rules.VALUE_LOST)
                                || known.rule().equals(Rules.ROW_LOST)
                                || known.rule().equals(Rules.ROWS_LOST)));
    }

    /** Whether the step ran DML on the table on purpose; together with a type change it counts as a cast. */
    private static boolean explicit(Side side, ScriptOutcome.Succeeded up) {
        boolean wrote = up.written(side.transition().container())
                .filter(written -> written.updated() + written.deleted() > 0)
                .isPresent();
        return wrote && side.transition().effect() != Transition.Effect.TYPE;
    }

    private List<RecordsDifference> compare(
            Observation before, Observation after, Database database, Supplier<Database> clones) {
        Claim claim = context.hasWayBack(step) ? Claim.WAY_BACK : Claim.UP;
        journal.add(ValuesRead.judge(claim, before.digest()));
        journal.add(ValuesRead.judge(claim, after.digest()));
        try (LazyClone reference = new LazyClone(clones)) {
            return new RowComparison(before, reference).with(after, database);
        }
    }
}
