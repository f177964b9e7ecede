package dev.migrationsafety.mongodb.mongosh;

import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.StepRunner;
import dev.migrationsafety.engine.script.ScriptSession;
import dev.migrationsafety.finding.ObservationException;
import dev.migrationsafety.mongodb.connection.DatabaseUri;
import dev.migrationsafety.mongodb.connection.Store;

/**
 * Runs each script as {@code mongosh --quiet --norc URI script.js}, with the mongosh on the PATH: an uncaught error ends the
 * script with exit code 1. What it wrote and how many statements ran is unknown.
 */
public final class MongoshRunner implements StepRunner {
    static final String ID = "mongosh";

    private final String tool;

    /** For {@link java.util.ServiceLoader}. */
    public MongoshRunner() {
        this("mongosh");
    }

    /** With the mongosh at a path. */
    public MongoshRunner(String tool) {
        this.tool = tool;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public ScriptSession open(Database database, String timeZone) {
        DatabaseUri uri = database.unwrap(DatabaseUri.class).orElseThrow(MongoshRunner::foreign);
        Store store = database.unwrap(Store.class).orElseThrow(MongoshRunner::foreign);
        return new MongoshSession(tool, uri, store.timeout(), timeZone);
    }

    private static ObservationException foreign() {
        return new ObservationException("mongosh runs only on databases of the engine mongodb.");
    }
}
