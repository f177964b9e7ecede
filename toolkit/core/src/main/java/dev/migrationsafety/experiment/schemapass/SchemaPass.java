package dev.migrationsafety.experiment.schemapass;

import dev.migrationsafety.data.Failure;
import dev.migrationsafety.engine.Advice;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.DatabaseServer;
import dev.migrationsafety.engine.StepRunner;
import dev.migrationsafety.engine.capability.SharedObjects;
import dev.migrationsafety.engine.script.ScriptOutcome;
import dev.migrationsafety.experiment.Move;
import dev.migrationsafety.experiment.StepRange;
import dev.migrationsafety.experiment.frozen.FrozenDatabase;
import dev.migrationsafety.experiment.frozen.Observation;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.ObservationException;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.migration.MigrationHistory;
import dev.migrationsafety.rules.Rules;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.schema.SchemaDiff;
import dev.migrationsafety.schema.SchemaSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/**
 * Runs the whole history up once on a database without generated rows, and observes the schema of every version. Some
 * versions are kept as templates; any other is rebuilt on demand from the nearest one before it. Thread-safe.
 */
public final class SchemaPass implements AutoCloseable {
    /** A station between two kept ones is at most so many scripts away. */
    private static final int SPACING = 16;

    private final DatabaseServer server;
    private final MigrationHistory history;
    private final StepRunner runner;
    private final String zone;
    private final IntPredicate needed;
    private final Progress progress;
    private final List<Station> stations = new ArrayList<>();
    private final List<ScriptOutcome.Succeeded> outcomes = new ArrayList<>();
    private final TreeMap<Integer, FrozenDatabase> kept = new TreeMap<>();
    private final OneSession oneSession;
    private Optional<Finding> failure = Optional.empty();
    private SchemaDiff clusterChanges = new SchemaDiff(List.of());

    /**
     * Prepares the pass; nothing is run yet.
     *
     * @param needed numbers of stations that are certainly requested
     */
    public SchemaPass(
            DatabaseServer server,
            MigrationHistory history,
            StepRunner runner,
            String zone,
            IntPredicate needed,
            Progress progress) {
        this.runner = runner;
        this.server = server;
        this.history = history;
        this.zone = zone;
        this.progress = progress;
        this.oneSession = new OneSession(history, runner, zone, () -> openAt(0));
        this.needed = index -> index % SPACING == 0 || needed.test(index);
    }

    /**
     * Runs all ups, or all before the first that fails.
     *
     * @param all whether every station is kept, until it is forgotten
     * @param reached receives the number of each station that was reached, up to the first step that changes what all databases
     *     of the server share: beside this pass, nothing that follows may run
     */
    public void pass(boolean all, Optional<IntConsumer> reached) {
        Database database = server.createBaseline();
        SchemaSnapshot cluster = shared();
        database = arrive(database, true);
        Optional<IntConsumer> told = reached;
        for (int index = 1; index <= history.steps().size(); index++) {
            StepRange step = StepRange.of(history, runner, index);
            progress.tell("schema pass: " + step.label());
            ScriptOutcome outcome = up(step, database);
            if (outcome instanceof ScriptOutcome.Failed failed) {
                failure = Optional.of(failure(step, failed));
                break;
            } else if (outcome instanceof ScriptOutcome.Succeeded succeeded) {
                ran(succeeded);
            }
            database = arrive(database, all || needed.test(index));
            told = told.filter(each -> shared().equals(cluster));
            if (told.isPresent()) {
                told.get().accept(index);
            }
        }
        database.close();
        clusterChanges = SchemaDiff.between(cluster, shared());
    }

    private ScriptOutcome up(StepRange step, Database database) {
        return StepScripts.run(Move.up(step, zone), database, progress).outcome();
    }

    private SchemaSnapshot shared() {
        return server.capability(SharedObjects.class)
                .map(SharedObjects::sharedSnapshot)
                .orElse(new SchemaSnapshot(List.of()));
    }

    private synchronized void ran(ScriptOutcome.Succeeded outcome) {
        outcomes.add(outcome);
    }

    /** Looks at a database in a new station; gives the one that goes on. */
    private Database arrive(Database database, boolean keep) {
        Schema observed = database.observeSchema();
        Schema schema;
        int index;
        synchronized (this) {
            index = stations.size();
            schema = index == 0
                    ? observed
                    : observed.sharing(stations.get(index - 1).schema());
            stations.add(new Station(index, schema));
        }
        if (!keep) {
            return database;
        }
        FrozenDatabase station = FrozenDatabase.of(database, Observation.of(database, schema));
        synchronized (this) {
            kept.put(index, station);
        }
        return station.open();
    }

    private Finding failure(StepRange step, ScriptOutcome.Failed failed) {
        String missing = server.missing(history)
                .map(yaml -> " The server lacks the following; add it to migration-safety.yml:\n" + yaml)
                .orElse("");
        if (failed.is(Failure.Kind.FORBIDDEN)) {
            missing += server.engine().advice(Advice.GRANT_MORE);
        }
        return Finding.of(Rules.UP_FAILS, Severity.ERROR, Claim.UP)
                .step(step.name())
                .at(failed.location())
                .subject(step.upFile())
                .evidence(List.of(failed.statement().text()))
                .next("Fix the script; no later step was rehearsed." + missing)
                .message("Migration " + step.upFile() + " failed without generated rows at " + failed.describe());
    }

    public DatabaseServer server() {
        return server;
    }

    public synchronized Station station(int index) {
        return stations.get(index);
    }

    /** All stations that were reached. */
    public synchronized List<Station> stations() {
        return List.copyOf(stations);
    }

    /** The last station that was reached. */
    public synchronized Station last() {
        return stations.get(stations.size() - 1);
    }

    /** What the ups of a range of steps did without generated rows. */
    public synchronized ScriptOutcome outcome(StepRange stretch) {
        ScriptOutcome.Succeeded sum = outcomes.get(stretch.from());
        for (ScriptOutcome.Succeeded next : outcomes.subList(stretch.from() + 1, stretch.to())) {
            sum = sum.and(next);
        }
        return sum;
    }

    /** The error of the up of a step that was reached, where the ups before it ran in the same session and succeeded. */
    public Optional<ScriptOutcome.Failed> failureInOneSession(int index) {
        return oneSession.failure(index);
    }

    /** The database of a station; the caller closes it, and it is kept for others until {@link #forget}. */
    public synchronized FrozenDatabase kept(int index) {
        FrozenDatabase station = kept.get(index);
        if (station == null) {
            station = build(index);
            kept.put(index, station);
        }
        return station.share();
    }

    /** A clone of a station's database. */
    public Database openAt(int index) {
        try (FrozenDatabase station = kept(index)) {
            return station.open();
        }
    }

    private FrozenDatabase build(int index) {
        Map.Entry<Integer, FrozenDatabase> nearest = kept.floorEntry(index);
        Database database = nearest.getValue().open();
        for (int next = nearest.getKey() + 1; next <= index; next++) {
            StepRange step = StepRange.of(history, runner, next);
            if (up(step, database) instanceof ScriptOutcome.Failed failed) {
                database.close();
                throw new ObservationException("The schema before "
                        + history.steps().get(index - 1).label() + " could not be rebuilt: "
                        + step.upFile()
                        + " succeeded the first time and now fails at " + failed.describe());
            }
        }
        Schema schema = stations.get(index).schema();
        return FrozenDatabase.of(database, Observation.of(database, schema));
    }

    /** Releases a station, unless it is certainly requested. */
    public synchronized void forget(int index) {
        if (!needed.test(index)) {
            FrozenDatabase station = kept.remove(index);
            if (station != null) {
                station.close();
            }
        }
    }

    public Optional<Finding> failure() {
        return failure;
    }

    public SchemaDiff clusterChanges() {
        return clusterChanges;
    }

    @Override
    public synchronized void close() {
        oneSession.close();
        kept.values().forEach(FrozenDatabase::close);
        kept.clear();
    }
}
