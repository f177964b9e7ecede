package dev.migrationsafety.experiment.laboratory;

import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.DatabaseServer;
import dev.migrationsafety.engine.DatabaseTemplate;
import dev.migrationsafety.engine.statistics.Operation;
import dev.migrationsafety.engine.statistics.Statistics;
import dev.migrationsafety.experiment.Experiment;
import dev.migrationsafety.experiment.Look;
import dev.migrationsafety.experiment.Move;
import dev.migrationsafety.experiment.MoveResult;
import dev.migrationsafety.experiment.Recipe;
import dev.migrationsafety.experiment.State;
import dev.migrationsafety.experiment.Trace;
import dev.migrationsafety.experiment.frozen.FrozenDatabase;
import dev.migrationsafety.experiment.frozen.Observation;
import dev.migrationsafety.experiment.frozen.ResourceCloser;
import dev.migrationsafety.experiment.schemapass.Context;
import dev.migrationsafety.experiment.schemapass.Progress;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Runs experiments for one step on throw-away databases. Equal experiments run once. A state that is certainly needed
 * again is kept frozen, and experiments that pass through it continue from there. A laboratory may have several
 * holders, and what it keeps is dropped with the last one; code that needs a state for longer shares it. Used by one
 * thread at a time, except for its holders.
 */
public final class Laboratory implements AutoCloseable {
    private final DatabaseServer server;
    private final Clock clock;
    private final Progress progress;
    /** Whether states are kept at rest at once, or only when they are needed a second time. */
    private final boolean lazy;

    private final StartBuilder startBuilder;
    private final List<State> wanted = new ArrayList<>();
    private final List<Kept> kept = new ArrayList<>();
    private final List<Trace> traces = new ArrayList<>();
    private final Map<Object, Object> made = new HashMap<>();
    private final List<DatabaseTemplate> owned = new ArrayList<>();
    private int holders = 1;

    /**
     * A state at rest.
     *
     * @param seen what was observed before it
     */
    record Kept(State state, FrozenDatabase data, List<MoveResult> seen) {
        Kept {
            seen = List.copyOf(seen);
        }
    }

    private Laboratory(Context context, boolean lazy) {
        this.server = context.stations().server();
        this.clock = context.parts().clock();
        this.progress = context.progress();
        this.lazy = lazy;
        this.startBuilder = new StartBuilder(context.stations(), owned::add);
    }

    /** One for a step that is rehearsed. */
    public static Laboratory of(Context context) {
        return new Laboratory(context, false);
    }

    /** One for few records, of which most states are needed once and cost more to keep than to reach again. */
    public static Laboratory ofFew(Context context) {
        return new Laboratory(context, true);
    }

    /**
     * Brings a database to rest that was observed.
     *
     * @param anew makes another that has the same contents
     */
    public FrozenDatabase rest(Database database, Observation observation, Supplier<Database> anew) {
        return own(
                lazy ? FrozenDatabase.lazily(database, observation, anew) : FrozenDatabase.of(database, observation));
    }

    /** Takes a database at rest over, to be closed with the laboratory. */
    public FrozenDatabase own(FrozenDatabase data) {
        owned.add(data);
        return data;
    }

    /**
     * Makes something over the laboratory's states once.
     *
     * @param what what is made, as a value
     */
    @SuppressWarnings("unchecked")
    public <T> T once(Object what, Supplier<T> maker) {
        Object known = made.get(what);
        if (known == null) {
            known = maker.get();
            made.put(what, known);
        }
        return (T) known;
    }

    /** Lets a state be kept once an experiment reaches it. */
    public void keep(State state) {
        wanted.add(state);
    }

    /** Takes over what an experiment showed that was run elsewhere, with the database that it ended with. */
    public void remember(Trace trace, FrozenDatabase end) {
        traces.add(trace);
        kept.add(new Kept(trace.experiment().end(), own(end), trace.seen()));
    }

    /** A state that was reached and kept; it stays the laboratory's. */
    public FrozenDatabase kept(State state) {
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
                return Statistics.count(server, Operation.SHARED_EXPERIMENT, () -> known.upTo(experiment));
            }
        }
        Trace trace = execute(experiment);
        traces.add(trace);
        return trace;
    }

    private Trace execute(Experiment experiment) {
        return Statistics.count(
                server, Operation.EXPERIMENT, () -> new ExperimentRun(this, startBuilder, experiment, clock, progress)
                        .execute());
    }

    /** A database with the data of a start; the caller closes it. */
    public Database open(Recipe recipe) {
        return startBuilder.open(recipe);
    }

    /** Lets a function read the data of a start, which it must not change. */
    public <T> T read(Recipe recipe, Function<Database, T> reading) {
        return startBuilder.kept(recipe).read(reading);
    }

    /** The contents of a start. */
    public Observation observe(Recipe recipe) {
        return startBuilder.kept(recipe).observation();
    }

    Optional<Kept> find(State state) {
        return kept.stream().filter(each -> each.state().equals(state)).findFirst();
    }

    /** Whether a state is to be kept that was not reached yet. */
    boolean wants(State state) {
        return wanted.contains(state) && find(state).isEmpty();
    }

    /** Keeps a state. */
    FrozenDatabase keep(State state, List<MoveResult> seen, Database database, Supplier<Database> anew) {
        Observation observation = seen.get(seen.size() - 1).whole();
        FrozenDatabase data = rest(database, observation, anew);
        kept.add(new Kept(state, data, seen));
        return data;
    }

    /** A state to compare with: a start, one that was kept, or one that is reached anew for it. */
    public FrozenDatabase reference(State state) {
        if (state.moves().isEmpty()) {
            return startBuilder.kept(state.start());
        }
        if (find(state).isEmpty()) {
            keep(state);
            Experiment experiment = Experiment.over(state.start());
            for (Move move : state.moves()) {
                experiment = experiment.then(move, Look.WHOLE);
            }
            execute(experiment);
        }
        return kept(state);
    }

    /** The same for one more holder, who closes it. */
    public synchronized Laboratory share() {
        if (holders == 0) {
            throw new IllegalStateException("The last holder of this laboratory has already closed it.");
        }
        holders++;
        return this;
    }

    @Override
    public synchronized void close() {
        holders--;
        if (holders == 0) {
            ResourceCloser.all(owned, DatabaseTemplate::close);
        }
    }
}
