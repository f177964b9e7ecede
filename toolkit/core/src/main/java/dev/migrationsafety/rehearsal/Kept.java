package dev.migrationsafety.rehearsal;

import dev.migrationsafety.data.DataDigest;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.schema.Schema;

/**
 * A database at rest: its template, and what it holds.
 *
 * @param schema its schema
 * @param digest its rows
 * @param template the frozen database; whoever holds this shares it
 */
record Kept(Schema schema, DataDigest digest, SharedTemplate template) implements AutoCloseable {
    /** Looks at a database, and freezes it. */
    static Kept of(Database database, Schema schema, DataDigest digest) {
        return new Kept(schema, digest, new SharedTemplate(database.freeze()));
    }

    Observation observation() {
        return new Observation(schema, digest);
    }

    /** The same for one more holder, who closes it. */
    Kept share() {
        template.retain();
        return this;
    }

    @Override
    public void close() {
        template.close();
    }
}
