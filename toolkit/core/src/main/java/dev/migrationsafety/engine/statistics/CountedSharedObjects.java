package dev.migrationsafety.engine.statistics;

import dev.migrationsafety.engine.DatabaseServer;
import dev.migrationsafety.engine.capability.SharedObjects;
import dev.migrationsafety.schema.SchemaSnapshot;

/** Counts the reads of shared objects, and the start of a server of its own. */
record CountedSharedObjects(SharedObjects shared, Statistics statistics) implements SharedObjects {
    @Override
    public SchemaSnapshot sharedSnapshot() {
        return statistics.count(Operation.CATALOG, shared::sharedSnapshot);
    }

    @Override
    public boolean canIsolate() {
        return shared.canIsolate();
    }

    @Override
    public DatabaseServer isolated() {
        return new CountedServer(shared.isolated(), statistics);
    }
}
