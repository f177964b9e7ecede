package dev.migrationsafety.experiment.laboratory;

import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.capability.Counters;
import dev.migrationsafety.engine.capability.RowSecurity;
import dev.migrationsafety.engine.capability.UserTriggers;
import dev.migrationsafety.engine.script.Answer;
import dev.migrationsafety.engine.script.ScriptOutcome;
import dev.migrationsafety.engine.script.ScriptSession;
import dev.migrationsafety.experiment.Experiment;
import dev.migrationsafety.experiment.Look;
import dev.migrationsafety.experiment.Move;
import dev.migrationsafety.experiment.MoveResult;
import dev.migrationsafety.experiment.NewRows;
import dev.migrationsafety.experiment.State;
import dev.migrationsafety.experiment.Trace;
import dev.migrationsafety.experiment.frozen.FrozenDatabase;
import dev.migrationsafety.experiment.frozen.ResourceCloser;
import dev.migrationsafety.experiment.schemapass.Progress;
import dev.migrationsafety.experiment.schemapass.StepScripts;
import dev.migrationsafety.finding.ObservationException;
import dev.migrationsafety.schema.Container;
import dev.migrationsafety.schema.Schema;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs one experiment, from its start or from its last state that was kept. */
final class ExperimentRun {
    private final Laboratory lab;
    private final StartBuilder startBuilder;
    private final Experiment experiment;
    private final Clock clock;
    private final Progress progress;
    private final Observer observer;
    private final List<MoveResult> seen = new ArrayList<>();
    /** The schema that was last seen. */
    private Schema schema;

    ExperimentRun(Laboratory lab, StartBuilder startBuilder, Experiment experiment, Clock clock, Progress progress) {
        this.lab = lab;
        this.startBuilder = startBuilder;
        this.experiment = experiment;
        this.clock = clock;
        this.progress = progress;
        this.observer = new Observer(lab, startBuilder, experiment.start());
        this.schema = startBuilder.schema(experiment.start());
    }

    /** What became of the scripts of a move. */
    record Ran(ScriptOutcome outcome, int scripts, int examined, Optional<Answer> answer, Duration took) {
        static Ran of(ScriptOutcome outcome, int scripts) {
            return new Ran(outcome, scripts, outcome.examined(), Optional.empty(), Duration.ZERO);
        }
    }

    Trace execute() {
        Optional<Laboratory.Kept> begun = begun();
        begun.ifPresent(each -> {
            seen.addAll(each.seen());
            schema = each.data().schema();
            lookAgain(each.data());
        });
        if (seen.isEmpty() || !ended()) {
            run(begun.map(each -> each.data().open()).orElseGet(() -> startBuilder.open(experiment.start())));
        }
        return new Trace(experiment, seen);
    }

    /**
     * The last of its states that was kept, if everything before it was observed; records are followed from the start.
     */
    private Optional<Laboratory.Kept> begun() {
        if (follows(experiment.looks()) || experiment.legs().stream().anyMatch(leg -> follows(leg.looks()))) {
            return Optional.empty();
        }
        for (int moves = experiment.legs().size(); moves > 0; moves--) {
            Optional<Laboratory.Kept> state = lab.find(experiment.state(moves)).filter(this::sawAll);
            if (state.isPresent()) {
                return state;
            }
        }
        return Optional.empty();
    }

    private static boolean follows(List<Look<?>> looks) {
        return looks.stream().anyMatch(Look.Written.class::isInstance);
    }

    private boolean sawAll(Laboratory.Kept state) {
        for (int i = 0; i < state.seen().size() - 1; i++) {
            MoveResult before = state.seen().get(i);
            if (!looks(i).stream().allMatch(look -> before.find(look).isPresent())) {
                return false;
            }
        }
        return true;
    }

    private List<Look<?>> looks(int moves) {
        return moves == 0
                ? experiment.looks()
                : experiment.legs().get(moves - 1).looks();
    }

    /** Takes the looks at a kept state that were not taken when it was reached. */
    private void lookAgain(FrozenDatabase data) {
        int moves = seen.size() - 1;
        List<Look<?>> missing = looks(moves).stream()
                .filter(look -> last().find(look).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            seen.set(moves, data.read(database -> observer.lookAgain(database, last(), missing)));
        }
    }

    private void run(Database first) {
        Optional<Database> database = Optional.of(first);
        try {
            if (seen.isEmpty()) {
                see(first, Ran.of(ScriptOutcome.Succeeded.nothing(), 0), experiment.looks());
            }
            while (!ended()) {
                Database here = database.orElseThrow();
                Experiment.Leg leg = experiment.legs().get(seen.size() - 1);
                see(here, go(leg.move(), here), leg.looks());
                State reached = experiment.state(seen.size() - 1);
                if (last().succeeded() && lab.wants(reached)) {
                    FrozenDatabase data = lab.keep(reached, seen, here, () -> replay(reached));
                    database = Optional.empty();
                    database = ended() ? Optional.empty() : Optional.of(data.open());
                }
            }
        } finally {
            database.ifPresent(Database::close);
        }
    }

    private MoveResult last() {
        return seen.get(seen.size() - 1);
    }

    private void see(Database database, Ran ran, List<Look<?>> looks) {
        MoveResult now = observer.look(database, ran, looks, seen.isEmpty());
        now.observation().ifPresent(observation -> schema = observation.schema());
        seen.add(now);
    }

    /** Whether all moves were made, one failed, or there is nothing left to look at. */
    private boolean ended() {
        boolean failed = !last().succeeded() && isBinding(seen.size() - 2);
        return failed
                || last().looks().stream().anyMatch(ExperimentRun::isNothing)
                || seen.size() > experiment.legs().size();
    }

    private static boolean isNothing(MoveResult.Result<?> result) {
        return (result.seen() instanceof NewRows.Written written
                        && written.records().isEmpty())
                || (result.look() instanceof Look.Unholdable && result.seen().equals(0L));
    }

    private boolean isBinding(int leg) {
        return !(experiment.legs().get(leg).move() instanceof Move.Run run) || run.binding();
    }

    private Database replay(State reached) {
        Database database = startBuilder.open(reached.start());
        return ResourceCloser.ifBroken(database::close, () -> {
            new ExperimentRun(lab, startBuilder, Experiment.over(reached.start()), clock, progress)
                    .repeat(reached.moves(), database);
            return database;
        });
    }

    private void repeat(List<Move> moves, Database database) {
        see(database, Ran.of(ScriptOutcome.Succeeded.nothing(), 0), List.of());
        for (Move move : moves) {
            Ran ran = go(move, database);
            if (ran.outcome() instanceof ScriptOutcome.Failed failed && !(move instanceof Move.Run)) {
                throw new ObservationException(
                        "The database state could not be rebuilt: a script that succeeded the first time now fails at "
                                + failed.describe());
            }
            see(database, ran, List.of());
        }
    }

    private Ran go(Move move, Database database) {
        if (move instanceof Move.Steps steps) {
            return steps(steps, database);
        }
        if (move instanceof Move.Run run) {
            try (ScriptSession session = database.openSession(run.zone())) {
                return Ran.of(session.run(run.script()), 1);
            }
        }
        if (move instanceof Move.Ask ask) {
            try (ScriptSession session = database.openSession(ask.zone())) {
                Answer answer = session.ask(ask.script());
                return new Ran(ScriptOutcome.Succeeded.nothing(), 1, 1, Optional.of(answer), Duration.ZERO);
            }
        }
        if (move instanceof Move.ShowAll) {
            database.capability(RowSecurity.class).ifPresent(RowSecurity::showAll);
            return Ran.of(ScriptOutcome.Succeeded.nothing(), 0);
        }
        Move.Rewind rewind = (Move.Rewind) move;
        database.capability(Counters.class).ifPresent(counters -> counters.setCounters(rewind.positions()));
        return Ran.of(ScriptOutcome.Succeeded.nothing(), 0);
    }

    private Ran steps(Move.Steps steps, Database database) {
        if (!steps.triggers()) {
            disableTriggers(database);
        }
        Instant start = clock.instant();
        StepScripts ran = StepScripts.run(steps, database, progress);
        return new Ran(
                ran.outcome(), ran.count(), ran.examined(), Optional.empty(), Duration.between(start, clock.instant()));
    }

    private void disableTriggers(Database database) {
        boolean known = seen.size() <= 1 || last().observation().isPresent();
        Schema now = known ? schema : database.observeSchema();
        database.capability(UserTriggers.class).ifPresent(triggers -> now.containers().stream()
                .filter(Container::hasTriggers)
                .forEach(container -> triggers.disableUserTriggers(container.name())));
    }
}
