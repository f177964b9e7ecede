package dev.migrationsafety.postgresql;

import dev.migrationsafety.engine.Advice;
import dev.migrationsafety.engine.DatabaseEngine;
import dev.migrationsafety.engine.DatabaseServer;
import dev.migrationsafety.engine.SchemaReview;
import dev.migrationsafety.engine.ScriptHints;
import dev.migrationsafety.engine.environment.EngineSettings;
import dev.migrationsafety.engine.environment.Environment;
import dev.migrationsafety.engine.environment.SettingsSection;
import dev.migrationsafety.engine.provision.ProvisionedServer;
import dev.migrationsafety.finding.ConfigurationException;
import dev.migrationsafety.finding.ProvisioningException;
import dev.migrationsafety.postgresql.query.Names;
import dev.migrationsafety.postgresql.review.DroppedByCascade;
import dev.migrationsafety.postgresql.review.NarrowSequences;
import dev.migrationsafety.postgresql.review.Passwords;
import dev.migrationsafety.postgresql.review.PublicGrants;
import dev.migrationsafety.postgresql.review.ViewOptions;
import dev.migrationsafety.postgresql.settings.SettingsReader;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.schema.Transition;
import dev.migrationsafety.sql.review.ForeignKeyIndexes;
import dev.migrationsafety.sql.review.PrimaryKeys;
import dev.migrationsafety.sql.schema.Relations;
import dev.migrationsafety.sql.schema.SqlNames;
import dev.migrationsafety.sql.transition.SqlTransitions;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/** PostgreSQL 15 and newer; found through {@link java.util.ServiceLoader}, users need not call it. */
public final class PostgresEngine implements DatabaseEngine {
    /** For ServiceLoader. */
    public PostgresEngine() {}

    static final DatabaseEngine INSTANCE = new PostgresEngine();

    private static final ScriptHints HINTS = new PostgresHints();
    private static final List<SchemaReview> REVIEWS = List.of(
            new ForeignKeyIndexes(),
            new PrimaryKeys(),
            new Passwords(),
            new PublicGrants(),
            new ViewOptions(),
            new NarrowSequences(),
            new DroppedByCascade());

    @Override
    public String id() {
        return "postgresql";
    }

    @Override
    public DatabaseServer open(ProvisionedServer server, Environment environment) {
        try {
            return PostgresServer.open(server, environment);
        } catch (SQLException e) {
            throw new ProvisioningException(
                    "The PostgreSQL server " + server.address() + " (" + server.provisioner() + ") does not answer: "
                            + e.getMessage() + ". Check host, port, user and password.",
                    e);
        }
    }

    @Override
    public ProvisionedServer given(String url, String user, String password) {
        return GivenServer.of(url, user, password);
    }

    @Override
    public ContainerName name(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length > 2 || Arrays.stream(parts).anyMatch(String::isBlank)) {
            throw new ConfigurationException("'" + text + "' is not a table; write table or schema.table");
        }
        return SqlNames.parse(text, Names.PUBLIC);
    }

    @Override
    public EngineSettings settings(SettingsSection section) {
        return new SettingsReader(section).read();
    }

    @Override
    public List<Transition> transitions(Schema before, Schema after) {
        return List.copyOf(SqlTransitions.between(Relations.of(before), Relations.of(after)));
    }

    @Override
    public List<Transition> sparing(Schema schema) {
        return List.copyOf(SqlTransitions.sparing(Relations.of(schema)));
    }

    @Override
    public List<SchemaReview> reviews() {
        return REVIEWS;
    }

    @Override
    public ScriptHints hints() {
        return HINTS;
    }

    @Override
    public String advice(Advice topic) {
        return switch (topic) {
            case MAKE_REPEATABLE -> "Make it repeatable: CREATE OR REPLACE, or DROP IF EXISTS first.";
            case MAKE_IDEMPOTENT ->
                "Make every statement skip work that is already done (IF NOT EXISTS, ON CONFLICT DO NOTHING, a WHERE"
                        + " that matches only unchanged rows), or remove the claim.";
            case WRITE_A_CHECK -> "Write a query with one boolean column, for example SELECT count(*) = 0 FROM …";
            case ISOLATE -> "Rehearse on embedded PostgreSQL, where each pass runs on its own copy of the server.";
            case NAME_THE_ZONE -> "Name the time zone in the script, for example with AT TIME ZONE 'UTC'.";
            case SHOW_ALL_ROWS ->
                "Run the step with a role that has BYPASSRLS, or turn row security off within the step (ALTER TABLE …"
                        + " NO FORCE ROW LEVEL SECURITY) and on again.";
            case ADVANCE_COUNTER ->
                "Set the sequence beyond the largest value in use, for example"
                        + " SELECT setval('…', (SELECT max(id) FROM …)).";
            case SETTLE_PENDING_CHECKS ->
                "Run SET CONSTRAINTS ALL IMMEDIATE before the statement, or split the step into two.";
            case FIND_LEFTOVERS -> "; look for an IF NOT EXISTS that keeps an object left over from the down";
            case GRANT_MORE ->
                " Scripts run as the database owner without superuser; if this one needs more in production too, add"
                        + " to migration-safety.yml: superuser: true";
            case STOP_AT_ERRORS ->
                "Make psql stop at the first error: runner: psql with psql: {on-error-stop: true} in"
                        + " migration-safety.yml and"
                        + " -v ON_ERROR_STOP=1 where it runs, or \\set ON_ERROR_STOP on in the script; then correct the"
                        + " statement.";
        };
    }

    /** Row security hides rows from the owner of a table only where it is forced (PostgreSQL 18, CREATE POLICY). */
    @Override
    public boolean hidesRecords(Schema schema) {
        return schema.snapshot().objects().stream()
                .anyMatch(object -> object.attributes().containsKey("row security of owner"));
    }
}
