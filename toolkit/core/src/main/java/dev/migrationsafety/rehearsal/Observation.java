package dev.migrationsafety.rehearsal;

import dev.migrationsafety.data.DataDigest;
import dev.migrationsafety.data.TableDigest;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.schema.StationSchema;

/** Schema and rows of a database at one moment. */
record Observation(StationSchema schema, DataDigest digest) {
    static Observation of(Database database) {
        StationSchema schema = database.observeSchema();
        return new Observation(schema, database.digest(schema));
    }

    /** Of a database whose schema is known, since it is a clone. */
    static Observation of(Database database, StationSchema schema) {
        return new Observation(schema, database.digest(schema));
    }

    long rowCount() {
        return digest.tables().stream().mapToLong(TableDigest::rowCount).sum();
    }

    int objectCount() {
        return schema.snapshot().objects().size();
    }
}
