package dev.migrationsafety.mongodb;

import dev.migrationsafety.engine.Advice;
import dev.migrationsafety.engine.DatabaseEngine;
import dev.migrationsafety.engine.DatabaseServer;
import dev.migrationsafety.engine.ScriptHints;
import dev.migrationsafety.engine.environment.Environment;
import dev.migrationsafety.engine.provision.ProvisionedServer;
import dev.migrationsafety.finding.ConfigurationException;
import dev.migrationsafety.mongodb.operation.OperationHints;
import dev.migrationsafety.mongodb.transition.DocumentTransitions;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldName;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.schema.Transition;
import java.util.Arrays;
import java.util.List;

/** MongoDB 5.0 and newer; found through {@link java.util.ServiceLoader}, users need not call it. */
public final class MongoEngine implements DatabaseEngine {
    static final DatabaseEngine INSTANCE = new MongoEngine();

    private static final char QUOTE = '`';
    private static final ScriptHints HINTS = new OperationHints();

    /** For ServiceLoader. */
    public MongoEngine() {}

    @Override
    public String id() {
        return "mongodb";
    }

    @Override
    public DatabaseServer open(ProvisionedServer server, Environment environment) {
        return MongoServer.open(server, environment);
    }

    @Override
    public ProvisionedServer given(String url, String user, String password) {
        return GivenMongoServer.of(url, user, password);
    }

    /** The whole text is the name of the collection, dots included. */
    @Override
    public ContainerName name(String text) {
        if (text.isBlank() || text.startsWith(".") || text.contains("$") || text.indexOf('\0') >= 0) {
            throw new ConfigurationException("'" + text + "' is not a collection; write its name as the server does");
        }
        return ContainerName.of(text);
    }

    /** The collection ends at the first dot, or at its closing backquote where its name has dots. */
    @Override
    public FieldName field(String text) {
        boolean quoted = !text.isEmpty() && text.charAt(0) == QUOTE;
        int end = quoted ? text.indexOf(QUOTE, 1) : text.indexOf('.');
        String path = end < 0 ? "" : text.substring(end + (quoted ? 1 : 0));
        if (path.length() < 2 || path.charAt(0) != '.') {
            throw new ConfigurationException(
                    "'" + text + "' is not a field; write collection.field, or" + " `collection.with.dots`.field");
        }
        return new FieldName(
                name(text.substring(quoted ? 1 : 0, end)),
                new FieldPath(Arrays.asList(path.substring(1).split("\\.", -1))));
    }

    @Override
    public List<Transition> transitions(Schema before, Schema after) {
        return DocumentTransitions.between(before, after);
    }

    @Override
    public List<Transition> sparing(Schema schema) {
        return DocumentTransitions.sparing(schema);
    }

    @Override
    public ScriptHints hints() {
        return HINTS;
    }

    @Override
    public String advice(Advice topic) {
        return switch (topic) {
            case MAKE_REPEATABLE, MAKE_IDEMPOTENT ->
                "Make every operation skip work that is already done: a filter that matches only unchanged documents,"
                        + " an index with the same name and keys, or remove the claim.";
            case FIND_LEFTOVERS -> "; look for an operation that accepts a collection or index left over from the down";
            case ISOLATE -> "Rehearse on a server of its own, started for this rehearsal.";
            case GRANT_MORE -> " Give the user of the given server the role dbAdminAnyDatabase or root.";
            case STOP_AT_ERRORS -> "Check the reply of every write, and stop at the first error.";
            case NAME_THE_ZONE -> "Name the time zone in the operation, for example in $dateFromString.";
            case WRITE_A_CHECK, SHOW_ALL_ROWS, ADVANCE_COUNTER, SETTLE_PENDING_CHECKS -> "";
        };
    }
}
