package dev.migrationsafety.rehearsal;

import dev.migrationsafety.attribution.Journal;
import dev.migrationsafety.counterexample.Replays;
import dev.migrationsafety.counterexample.TimeBox;
import dev.migrationsafety.experiment.StepRange;
import dev.migrationsafety.experiment.frozen.FrozenDatabase;
import dev.migrationsafety.experiment.laboratory.Laboratory;
import dev.migrationsafety.experiment.schemapass.Context;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.ConfigurationException;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.ObservationException;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.judge.rollback.FullRollback;
import dev.migrationsafety.migration.MigrationStep;
import dev.migrationsafety.preparation.Preparation;
import dev.migrationsafety.preparation.Prepared;
import dev.migrationsafety.preparation.filling.Filler;
import dev.migrationsafety.report.StepReport;
import dev.migrationsafety.rules.Opinion;
import dev.migrationsafety.rules.Rules;
import dev.migrationsafety.settings.Release;
import dev.migrationsafety.settings.Selection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * Rehearses the nodes of a history: steps, releases and the full rollback. Each runs in two halves: the first in the
 * order of the steps, the second concurrently; in the background, or on demand.
 */
final class NodeScheduler implements AutoCloseable {
    private final Context context;
    /** One chain for each try, with a seed of its own. */
    private final List<Line> lines;

    private final Background background;
    private final TimeBox box;

    private record Line(Context context, StationSequence stationSequence) {
        Prepared prepare(boolean step, int index, StepRange stretch) {
            return step ? stationSequence.prepare(index) : release(stretch);
        }

        /** Runs the ups of all steps of a release, from the rows that the chain made for the station before it. */
        private Prepared release(StepRange stretch) {
            try (Prepared below = stationSequence.prepare(stretch.from() + 1)) {
                FrozenDatabase start = below.data().all();
                Filler filler = Filler.beside(context.settings(), context.parts(), start.schema());
                return new Preparation(context, stretch).fill(start, filler);
            }
        }
    }

    NodeScheduler(Context context) {
        this.context = context;
        this.lines = context.settings().sampling().seeds().stream()
                .map(context::withSeed)
                .map(own ->
                        new Line(own, new StationSequence(own, Selection.first(context.history(), context.settings()))))
                .toList();
        this.background = new Background(context.parts().workers());
        this.box = new TimeBox(context.settings().reproducing(), context.parts().clock());
    }

    /**
     * Runs the schema pass, and starts the nodes that are to be rehearsed in the background: a step once its two
     * stations are reached, unless it needs others.
     */
    void pass(List<String> ahead) {
        boolean rowless = context.settings().rowsPerTable() == 0;
        boolean early = rowless || needsItsStationsOnly();
        Set<String> begun = new HashSet<>();
        IntConsumer begin = index -> {
            String node = context.step(index).version();
            if (ahead.contains(node)) {
                begun.add(node);
                background.start(node, () -> begin(node));
            }
        };
        context.stations().pass(rowless, early && !ahead.isEmpty() ? Optional.of(begin) : Optional.empty());
        // The full rollback needs nothing of the chain, and is the longest piece of work.
        if (ahead.contains(StepReport.FULL_ROLLBACK)) {
            background.startBeside(StepReport.FULL_ROLLBACK, begin(StepReport.FULL_ROLLBACK));
        }
        ahead.stream()
                .filter(node -> !node.equals(StepReport.FULL_ROLLBACK))
                .filter(node -> !begun.contains(node))
                .sorted(Comparator.comparingInt(this::place))
                .forEach(node -> background.start(node, () -> begin(node)));
    }

    /** A release begins in the midst of the chain, and repeatables are tried before the versions of others. */
    private boolean needsItsStationsOnly() {
        return context.settings().rollbackSettings().releases().isEmpty()
                && context.history().steps().stream().allMatch(step -> step.kind() == MigrationStep.Kind.VERSIONED);
    }

    private boolean isStep(String node) {
        return context.release(node).isEmpty();
    }

    /** The step that the chain has reached when a node begins; a release begins before its first step. */
    private int place(String node) {
        return context.release(node)
                .map(release -> context.stretch(release).from() + 1)
                .orElseGet(() -> index(node));
    }

    /** Rehearses a node, unless that was done in the background. */
    NodeOutcome rehearse(String node) {
        return background
                .nodeOutcome(node)
                .orElseGet(() -> background.onFirstHalves(() -> begin(node)).get());
    }

    /** The first half of a node; gives the second, which may run on another thread. */
    private Supplier<NodeOutcome> begin(String node) {
        Instant start = now();
        if (node.equals(StepReport.FULL_ROLLBACK)) {
            Journal journal = Journal.ofHistory(node);
            return () -> end(node, journal, Duration.ZERO, () -> fullRollback(journal));
        }
        int index = index(node);
        StepRange stretch = context.release(node).map(context::stretch).orElseGet(() -> context.stretch(index));
        if (!reached(index)) {
            Journal journal = Journal.of(context, stretch);
            return () -> end(node, journal, Duration.ZERO, () -> notReached(index, journal));
        }
        try {
            SeededRuns seededRuns = prepare(isStep(node), index, stretch);
            Duration took = Duration.between(start, now());
            return () -> {
                try (seededRuns) {
                    return end(
                            node,
                            seededRuns.journal(),
                            took,
                            () -> seededRuns.rehearse(Replays.of(context, stretch), box));
                }
            };
        } catch (RuntimeException e) {
            return () -> end(node, Journal.of(context, stretch), Duration.ZERO, () -> {
                throw e;
            });
        }
    }

    private SeededRuns prepare(boolean step, int index, StepRange stretch) {
        List<Prepared> tries = new ArrayList<>();
        try {
            for (Line line : lines) {
                tries.add(line.prepare(step, index, stretch));
            }
            return new SeededRuns(tries);
        } catch (RuntimeException e) {
            tries.forEach(Prepared::close);
            throw e;
        }
    }

    private NodeOutcome end(String node, Journal journal, Duration before, Runnable body) {
        Instant start = now();
        try {
            body.run();
        } catch (ObservationException e) {
            add(
                    journal,
                    Finding.of(Rules.RUN_ABORTED, Severity.INCONCLUSIVE, Claim.UP)
                            .subject(node)
                            .next("Run the rehearsal again; if this happens again, check the server log.")
                            .message("The rehearsal of " + node + " was aborted: " + e.getMessage()));
        } catch (RuntimeException e) {
            Opinion broken = new Opinion(Opinion.Origin.CLOSING);
            broken.broke(Claim.UP, "rehearsal of " + node, e);
            journal.take(List.of(broken));
        }
        return new NodeOutcome(node, journal, before.plus(Duration.between(start, now())));
    }

    private Instant now() {
        return context.parts().clock().instant();
    }

    boolean reached(int index) {
        return index <= context.stations().last().index();
    }

    private void notReached(int index, Journal journal) {
        int failed = failed();
        if (index == failed) {
            add(journal, context.stations().failure().orElseThrow());
        } else {
            add(
                    journal,
                    Finding.of(Rules.NOTHING_EXAMINED, Severity.INCONCLUSIVE, Claim.UP)
                            .subject(context.step(index).version())
                            .lossClass(StepReport.NOT_REACHED)
                            .evidence(List.of(context.step(failed).label()))
                            .next("Fix " + context.step(failed).label() + " first.")
                            .message(context.step(index).label() + " was not reached, since "
                                    + context.step(failed).label() + " fails."));
        }
    }

    /** The step at which the history ends early. */
    private int failed() {
        return context.stations().last().index() + 1;
    }

    private static void add(Journal journal, Finding finding) {
        journal.add(finding, Opinion.Origin.FULL_ROLLBACK);
    }

    private void fullRollback(Journal journal) {
        if (context.history().steps().stream().noneMatch(step -> step.down().isPresent())) {
            add(
                    journal,
                    Finding.of(Rules.DOWN_MISSING, Severity.ERROR, Claim.ROLLBACK)
                            .subject("history")
                            .next("If this is intended, add this line to migration-safety.yml: rollback: none")
                            .message("No step of this history has a down script."));
        } else if (context.stations().failure().isPresent()) {
            add(
                    journal,
                    Finding.of(Rules.NOTHING_EXAMINED, Severity.INCONCLUSIVE, Claim.ROLLBACK)
                            .subject(StepReport.FULL_ROLLBACK)
                            .lossClass(StepReport.NOT_REACHED)
                            .evidence(List.of(context.step(failed()).label()))
                            .next("Fix the failing up first.")
                            .message("The full rollback was not rehearsed, since the history does not reach its"
                                    + " last version."));
        } else {
            Opinion opinion = new Opinion(Opinion.Origin.FULL_ROLLBACK);
            try (Laboratory lab = Laboratory.of(context)) {
                new FullRollback(context, lab).judge(opinion);
            }
            journal.take(List.of(opinion));
        }
    }

    /** A step after its first up, for one more holder. */
    Prepared prepared(int index) {
        return background.onFirstHalves(() -> lines.get(0).stationSequence().prepare(index));
    }

    /** The number of a version's step, of the last one for a release. */
    int index(String version) {
        int index = Selection.index(
                context.history(), context.release(version).map(Release::to).orElse(version));
        if (index == 0) {
            throw new ConfigurationException(
                    "Version " + version + " is not in " + context.history().location() + "; its versions are "
                            + context.history().steps().stream()
                                    .map(MigrationStep::version)
                                    .toList());
        }
        return index;
    }

    /** Ends what has not begun, and waits for what runs. */
    @Override
    public void close() {
        background.close();
    }
}
