package dev.migrationsafety.experiment;

import dev.migrationsafety.engine.Answer;
import dev.migrationsafety.engine.Borders;
import dev.migrationsafety.engine.Counters;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.ScriptOutcome;
import dev.migrationsafety.engine.ScriptSession;
import dev.migrationsafety.engine.UserTriggers;
import dev.migrationsafety.finding.ObservationException;
import dev.migrationsafety.schema.Container;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.schema.Transition;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Runs experiments for one step, on throw-away databases. Equal experiments run once. A state that is surely needed again
 * is kept at rest, and experiments that pass through it go on from there. It may have several holders, and what it keeps
 * is dropped with the last one; whoever needs a state for longer shares it. Used by one thread at a time, but for its
 * holders.
 */
public final class Laboratory implements AutoCloseable {
    private final SchemaPass stations;
    private final Clock clock;
    private final Progress progress;
    /** Whether states are kept at rest at once, or only when they are needed a second time. */
    private final boolean lazy;

    private final List<State> wanted = new ArrayList<>();
    private final List<Kept> kept = new ArrayList<>();
    private final List<Derived> derived = new ArrayList<>();
    private final List<ObservedStart> observed = new ArrayList<>();
    private final List<Trace> traces = new ArrayList<>();
    private final List<Frozen> owned = new ArrayList<>();
    private int holders = 1;

    /** A state at rest, and what was seen on the way to it. */
    private record Kept(State state, Frozen data, List<Seen> seen) {
        Kept {
            seen = List.copyOf(seen);
        }
    }

    /** A start that is made of another, kept to be read. */
    private record Derived(Recipe recipe, Frozen data) {}

    private record ObservedStart(Recipe recipe, Observation observation) {}

    private Laboratory(SchemaPass stations, Clock clock, Progress progress, boolean lazy) {
        this.stations = stations;
        this.clock = clock;
        this.progress = progress;
        this.lazy = lazy;
    }

    /** One for a step that is rehearsed. */
    public static Laboratory of(Context context) {
        return new Laboratory(context.stations(), context.parts().clock(), context.progress(), false);
    }

    /** One for few records, of which most states are needed once and cost more to keep than to reach again. */
    public static Laboratory ofFew(Context context) {
        return new Laboratory(context.stations(), context.parts().clock(), context.progress(), true);
    }

    /**
     * Brings a database to rest that was observed.
     *
     * @param anew makes another that holds the same
     */
    public Frozen rest(Database database, Observation observation, Supplier<Database> anew) {
        Frozen data = lazy ? Frozen.lazily(database, observation, anew) : Frozen.of(database, observation);
        owned.add(data);
        return data;
    }

    /** Takes a database at rest over, to be closed with the laboratory; gives it as a start. */
    public Recipe own(Frozen data) {
        owned.add(data);
        return new Recipe.Prepared(data);
    }

    /** Lets a state be kept once an experiment reaches it. */
    public void keep(State state) {
        wanted.add(state);
    }

    /** Takes over what an experiment showed that was run elsewhere, with the database that it ended with. */
    public void remember(Trace trace, Frozen end) {
        owned.add(end);
        traces.add(trace);
        kept.add(new Kept(trace.experiment().end(), end, trace.seen()));
    }

    /** A state that was reached and kept; it stays the laboratory's. */
    public Frozen kept(State state) {
        return find(state).orElseThrow().data();
    }

    /** Runs experiments that will surely be asked for, so that those with which others begin run with them. */
    public void plan(List<Experiment> certain) {
        certain.stream()
                .sorted(Comparator.comparingInt(
                        (Experiment experiment) -> -experiment.legs().size()))
                .forEach(this::run);
    }

    /** Runs an experiment, or gives what an equal one showed, or one that begins with it. */
    public Trace run(Experiment experiment) {
        for (Trace known : traces) {
            if (known.experiment().beginsWith(experiment)) {
                int most = Math.min(known.seen().size(), experiment.legs().size() + 1);
                return new Trace(experiment, known.seen().subList(0, most));
            }
        }
        Trace trace = new Run(experiment).execute();
        traces.add(trace);
        return trace;
    }

    /** A database with the data of a start; the caller closes it. */
    public Database open(Recipe recipe) {
        if (recipe instanceof Recipe.Migrated migrated) {
            return stations.openAt(migrated.station());
        }
        return recipe instanceof Recipe.Prepared prepared ? prepared.data().open() : make(recipe, schema(recipe));
    }

    /** Lets a function read the data of a start, which it must not change. */
    public <T> T read(Recipe recipe, Function<Database, T> reading) {
        return at(recipe).read(reading);
    }

    /** What a start holds. */
    public Observation observe(Recipe recipe) {
        return at(recipe).observation();
    }

    private Frozen at(Recipe recipe) {
        if (recipe instanceof Recipe.Prepared prepared) {
            return prepared.data();
        }
        return derived.stream()
                .filter(known -> known.recipe().equals(recipe))
                .findFirst()
                .map(Derived::data)
                .orElseGet(() -> derive(recipe));
    }

    private Frozen derive(Recipe recipe) {
        Frozen data = recipe instanceof Recipe.Migrated migrated ? stations.kept(migrated.station()) : made(recipe);
        owned.add(data);
        derived.add(new Derived(recipe, data));
        return data;
    }

    private Frozen made(Recipe recipe) {
        Schema schema = schema(recipe);
        Database database = make(recipe, schema);
        Observation observation = observed.stream()
                .filter(known -> known.recipe().equals(recipe))
                .map(ObservedStart::observation)
                .findFirst()
                .orElseGet(() -> closingIfBroken(database, () -> Observation.of(database, schema)));
        return Frozen.lazily(database, observation, () -> make(recipe, schema));
    }

    private Database make(Recipe recipe, Schema schema) {
        Database database = open(from(recipe));
        return closingIfBroken(database, () -> {
            if (recipe instanceof Recipe.Holding holding) {
                database.capability(Borders.class).ifPresent(borders -> holding.transitions()
                        .forEach(transition -> borders.withhold(schema, transition)));
            } else if (recipe instanceof Recipe.Without without) {
                database.remove(schema, without.records());
            } else if (recipe instanceof Recipe.Emptied emptied) {
                database.empty(schema, List.of(emptied.container()));
            }
            return database;
        });
    }

    private static Recipe from(Recipe recipe) {
        if (recipe instanceof Recipe.Holding holding) {
            return holding.from();
        }
        return recipe instanceof Recipe.Without without ? without.from() : ((Recipe.Emptied) recipe).from();
    }

    private Schema schema(Recipe recipe) {
        if (recipe instanceof Recipe.Migrated migrated) {
            return stations.station(migrated.station()).schema();
        }
        return recipe instanceof Recipe.Prepared prepared ? prepared.data().schema() : schema(from(recipe));
    }

    private static <T> T closingIfBroken(Database database, Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private Optional<Kept> find(State state) {
        return kept.stream().filter(each -> each.state().equals(state)).findFirst();
    }

    /** A state to compare with: a start, one that was kept, or one that is reached anew for it. */
    private Frozen reference(State state) {
        if (state.moves().isEmpty()) {
            return at(state.start());
        }
        if (find(state).isEmpty()) {
            wanted.add(state);
            Experiment experiment = Experiment.over(state.start());
            for (Move move : state.moves()) {
                experiment = experiment.then(move, Look.WHOLE);
            }
            new Run(experiment).execute();
        }
        return kept(state);
    }

    /** The same for one more holder, who closes it. */
    public synchronized Laboratory share() {
        if (holders == 0) {
            throw new IllegalStateException("The laboratory was closed by its last holder.");
        }
        holders++;
        return this;
    }

    @Override
    public synchronized void close() {
        holders--;
        if (holders == 0) {
            RuntimeException failure = null;
            for (Frozen data : owned) {
                try {
                    data.close();
                } catch (RuntimeException e) {
                    if (failure == null) {
                        failure = e;
                    } else {
                        failure.addSuppressed(e);
                    }
                }
            }
            if (failure != null) {
                throw failure;
            }
        }
    }

    /** One run of an experiment. */
    private final class Run {
        private final Experiment experiment;
        private final List<Seen> seen = new ArrayList<>();
        private Optional<FollowedRows> followed = Optional.empty();
        private Schema schema;

        Run(Experiment experiment) {
            this.experiment = experiment;
            this.schema = schema(experiment.start());
        }

        Trace execute() {
            Optional<Kept> begun = begun();
            begun.ifPresent(each -> {
                seen.addAll(each.seen());
                schema = each.data().schema();
            });
            if (seen.isEmpty() || !ended()) {
                run(begun.map(each -> each.data().open()).orElseGet(() -> open(experiment.start())));
            }
            return new Trace(experiment, seen);
        }

        private void run(Database first) {
            Optional<Database> database = Optional.of(first);
            try {
                if (seen.isEmpty()) {
                    seen.add(look(first, new Ran(ScriptOutcome.Succeeded.nothing(), 0), experiment.looks()));
                }
                while (!ended()) {
                    Database here = database.orElseThrow();
                    int next = seen.size();
                    Experiment.Leg leg = experiment.legs().get(next - 1);
                    seen.add(look(here, go(leg.move(), here), leg.looks()));
                    State reached = experiment.state(next);
                    if (seen.get(next).succeeded()
                            && wanted.contains(reached)
                            && find(reached).isEmpty()) {
                        database = Optional.empty();
                        Frozen data = rest(here, reached, seen.get(next).whole());
                        if (!ended()) {
                            database = Optional.of(data.open());
                        }
                    }
                }
            } finally {
                database.ifPresent(Database::close);
            }
        }

        /** The last of its states that was kept. */
        private Optional<Kept> begun() {
            for (int moves = experiment.legs().size(); moves > 0; moves--) {
                Optional<Kept> state = find(experiment.state(moves));
                if (state.isPresent()) {
                    return state;
                }
            }
            return Optional.empty();
        }

        private boolean ended() {
            Seen last = seen.get(seen.size() - 1);
            boolean failed = !last.succeeded() && isBinding(seen.size() - 2);
            boolean nothing = last.looks().stream().anyMatch(Run::isNothing);
            return failed || nothing || seen.size() > experiment.legs().size();
        }

        private static boolean isNothing(Seen.Result<?> result) {
            return (result.seen() instanceof NewRows.Written written
                            && written.records().isEmpty())
                    || (result.look() instanceof Look.Unholdable
                            && result.seen().equals(0L));
        }

        private boolean isBinding(int leg) {
            return !(experiment.legs().get(leg).move() instanceof Move.Run run) || run.binding();
        }

        private Frozen rest(Database database, State reached, Observation observation) {
            Frozen data = Laboratory.this.rest(database, observation, () -> replay(reached));
            kept.add(new Kept(reached, data, seen));
            return data;
        }

        private Database replay(State reached) {
            Database database = open(reached.start());
            return closingIfBroken(database, () -> {
                reached.moves().forEach(move -> go(move, database));
                return database;
            });
        }

        private Ran go(Move move, Database database) {
            if (move instanceof Move.Steps steps) {
                if (!steps.triggers()) {
                    disableTriggers(database);
                }
                return steps(steps, database);
            }
            if (move instanceof Move.Run run) {
                try (ScriptSession session = database.openSession(run.zone())) {
                    return new Ran(session.run(run.script()), 1);
                }
            }
            if (move instanceof Move.Ask ask) {
                try (ScriptSession session = database.openSession(ask.zone())) {
                    Answer answer = session.ask(ask.script());
                    return new Ran(ScriptOutcome.Succeeded.nothing(), 1, Optional.of(answer), Duration.ZERO);
                }
            }
            Move.Rewind rewind = (Move.Rewind) move;
            database.capability(Counters.class).ifPresent(counters -> counters.setCounters(rewind.positions()));
            return new Ran(ScriptOutcome.Succeeded.nothing(), 0);
        }

        private Ran steps(Move.Steps steps, Database database) {
            Instant start = clock.instant();
            StepScripts ran = StepScripts.run(steps, database, progress);
            return new Ran(ran.outcome(), ran.count(), Optional.empty(), Duration.between(start, clock.instant()));
        }

        private void disableTriggers(Database database) {
            Schema now =
                    seen.get(seen.size() - 1).looks().stream().anyMatch(result -> result.look() instanceof Look.Whole)
                                    || seen.size() == 1
                            ? schema
                            : database.observeSchema();
            now.containers().stream()
                    .filter(Container::hasTriggers)
                    .map(Container::name)
                    .forEach(name -> disable(database, name));
        }

        private void disable(Database database, ContainerName container) {
            database.capability(UserTriggers.class).ifPresent(triggers -> triggers.disableUserTriggers(container));
        }

        private Seen look(Database database, Ran ran, List<Look<?>> looks) {
            List<Seen.Result<?>> results = new ArrayList<>();
            boolean failed = ran.outcome() instanceof ScriptOutcome.Failed;
            for (Look<?> look : looks) {
                if (look instanceof Look.Whole whole ? whole.isDue(failed) : !failed) {
                    results.add(look(look, database, failed, results));
                }
            }
            return new Seen(ran.outcome(), ran.scripts(), ran.answer(), ran.took(), results);
        }

        private Seen.Result<?> look(Look<?> look, Database database, boolean failed, List<Seen.Result<?>> before) {
            if (look instanceof Look.Whole whole) {
                Observation observation = whole(whole, database, failed);
                schema = observation.schema();
                return new Seen.Result<>(whole, observation);
            }
            if (look instanceof Look.Difference difference) {
                return new Seen.Result<>(
                        difference,
                        new RowComparison(reference(difference.from())).with(observationIn(before), database));
            }
            if (look instanceof Look.Measure measure) {
                return new Seen.Result<>(measure, measured(measure, database));
            }
            if (look instanceof Look.Unholdable unholdable) {
                return new Seen.Result<>(unholdable, unholdable(database, unholdable.transition()));
            }
            if (look instanceof Look.Remember remember) {
                ((Recipe.Prepared) experiment.start()).data().rememberWhatChanges(remember.other(), database);
                return new Seen.Result<>(remember, schema);
            }
            if (look instanceof Look.Written written) {
                FollowedRows rows = new FollowedRows(
                        written.rows(),
                        reference(written.rows().top()),
                        reference(written.rows().bottom()));
                followed = Optional.of(rows);
                return new Seen.Result<>(written, rows.written(observationIn(before), database));
            }
            if (look instanceof Look.Left left) {
                return new Seen.Result<>(left, followed.orElseThrow().left(observationIn(before), database));
            }
            Look.Again again = (Look.Again) look;
            return new Seen.Result<>(again, again(again, database));
        }

        /** What is there, where most likely one schema is expected. */
        private Observation whole(Look.Whole look, Database database, boolean failed) {
            if (seen.isEmpty()) {
                return start(experiment.start(), database);
            }
            if (look.expected().isPresent() && !failed) {
                try {
                    return Observation.of(database, look.expected().get());
                } catch (ObservationException e) {
                    return Observation.of(database);
                }
            }
            return Observation.of(database);
        }

        private Observation start(Recipe start, Database database) {
            if (start instanceof Recipe.Prepared || start instanceof Recipe.Migrated) {
                return at(start).observation();
            }
            Observation observation = Observation.of(database, schema);
            observed.add(new ObservedStart(start, observation));
            return observation;
        }

        private NewRows.Again again(Look.Again look, Database database) {
            if (look.expected().isPresent()) {
                try {
                    return followed.orElseThrow().again(look.expected().get(), database);
                } catch (ObservationException e) {
                    // The up may have ended elsewhere over these records.
                }
            }
            return followed.orElseThrow().again(database.observeSchema(), database);
        }

        private static Observation observationIn(List<Seen.Result<?>> looks) {
            return looks.stream()
                    .filter(result -> result.look() instanceof Look.Whole)
                    .map(result -> (Observation) result.seen())
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static long unholdable(Database database, Transition transition) {
        return database.capability(Borders.class)
                .flatMap(borders -> borders.countUnholdable(transition))
                .orElse(0L);
    }

    private static Measured measured(Look.Measure look, Database database) {
        try {
            return new Measured(database.aggregate(look.aggregates()), Optional.empty());
        } catch (ObservationException e) {
            throw e;
        } catch (RuntimeException e) {
            return new Measured(List.of(), Optional.of(e));
        }
    }

    /** What became of the scripts of a move. */
    private record Ran(ScriptOutcome outcome, int scripts, Optional<Answer> answer, Duration took) {
        Ran(ScriptOutcome outcome, int scripts) {
            this(outcome, scripts, Optional.empty(), Duration.ZERO);
        }
    }
}
