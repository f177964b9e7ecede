package dev.migrationsafety.rehearsal;

import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.DatabaseServer;
import dev.migrationsafety.engine.DatabaseTemplate;
import dev.migrationsafety.engine.ScriptOutcome;
import dev.migrationsafety.engine.ScriptSession;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.migration.MigrationHistory;
import dev.migrationsafety.migration.MigrationStep;
import dev.migrationsafety.rules.Rules;
import dev.migrationsafety.schema.SchemaDiff;
import dev.migrationsafety.schema.SchemaSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The structure pass: up through the history without generated rows, with a frozen template at every station. */
final class Structure implements AutoCloseable {
    private static final String NOT_ALLOWED = "42501";
    private final DatabaseServer server;
    private final List<Station> stations = new ArrayList<>();
    private Optional<Finding> failure = Optional.empty();
    private SchemaDiff clusterChanges = new SchemaDiff(List.of());

    private Structure(DatabaseServer server) {
        this.server = server;
    }

    /** Runs all ups, or all before the first that fails. */
    static Structure pass(DatabaseServer server, MigrationHistory history, String zone, Progress progress) {
        Structure structure = new Structure(server);
        Database database = server.createBaseline();
        SchemaSnapshot cluster = server.clusterSnapshot();
        structure.freeze(database);
        for (MigrationStep step : history.steps()) {
            progress.tell("structure pass: " + step.label());
            database = structure.last().template().open();
            ScriptOutcome outcome = run(database, step, zone);
            if (outcome instanceof ScriptOutcome.Failed failed) {
                structure.failure = Optional.of(structure.failure(step, failed, history));
                database.close();
                break;
            }
            structure.freeze(database);
        }
        structure.clusterChanges = SchemaDiff.between(cluster, server.clusterSnapshot());
        return structure;
    }

    private static ScriptOutcome run(Database database, MigrationStep step, String zone) {
        try (ScriptSession session = database.openSession(zone)) {
            return session.run(step.up());
        }
    }

    private void freeze(Database database) {
        Observation observation = Observation.of(database);
        DatabaseTemplate template = database.freeze();
        stations.add(new Station(stations.size(), observation, template));
    }

    private Finding failure(MigrationStep step, ScriptOutcome.Failed failed, MigrationHistory history) {
        String missing = server.missing(history)
                .map(yaml -> " These are missing; put them into migration-safety.yml:\n" + yaml)
                .orElse("");
        if (failed.sqlState().equals(NOT_ALLOWED)) {
            missing += " Scripts run as the database owner without superuser; if this one needs more in production too,"
                    + " name it in migration-safety.yml: superuser: true";
        }
        return Finding.of(Rules.UP_FAILS, Severity.ERROR, Claim.UP)
                .step(step.version())
                .at(failed.location())
                .subject(step.up().file())
                .evidence(List.of(failed.statement()))
                .next("Fix the script; nothing after this step was rehearsed." + missing)
                .message("Migration " + step.up().file() + " failed on the empty history at " + failed.describe());
    }

    DatabaseServer server() {
        return server;
    }

    Station station(int index) {
        return stations.get(index);
    }

    /** The last station that was reached. */
    Station last() {
        return stations.get(stations.size() - 1);
    }

    Optional<Finding> failure() {
        return failure;
    }

    SchemaDiff clusterChanges() {
        return clusterChanges;
    }

    @Override
    public void close() {
        stations.forEach(station -> station.template().close());
    }
}
