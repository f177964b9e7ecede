package dev.migrationsafety.mongodb;

import dev.migrationsafety.data.NewRecord;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.DatabaseEngine;
import dev.migrationsafety.engine.DatabaseServer;
import dev.migrationsafety.engine.FreezeStrategy;
import dev.migrationsafety.engine.ServerDescription;
import dev.migrationsafety.schema.Schema;
import java.util.List;

/** A server that several rehearsals use, one after another: it is probed once and stays open. */
record SharedServer(DatabaseServer server) implements DatabaseServer {
    @Override
    public DatabaseEngine engine() {
        return server.engine();
    }

    @Override
    public ServerDescription description() {
        return server.description();
    }

    @Override
    public Database createBaseline() {
        return server.createBaseline();
    }

    @Override
    public FreezeStrategy freezing() {
        return server.freezing();
    }

    @Override
    public String statements(Schema schema, List<NewRecord> records) {
        return server.statements(schema, records);
    }

    @Override
    public List<String> notExercised(List<Schema> schemas) {
        return server.notExercised(schemas);
    }

    @Override
    public List<String> leftovers() {
        return server.leftovers();
    }

    @Override
    public void close() {
        // Whoever opened the server closes it.
    }
}
