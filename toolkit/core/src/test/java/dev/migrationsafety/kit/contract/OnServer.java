package dev.migrationsafety.kit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.data.DataDigest;
import dev.migrationsafety.data.LoadResult;
import dev.migrationsafety.data.NewRecord;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.DatabaseServer;
import dev.migrationsafety.engine.environment.Environment;
import dev.migrationsafety.engine.script.ScriptOutcome;
import dev.migrationsafety.schema.Container;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A test with a server and a database that holds accounts and postings. */
abstract class OnServer {
    /** The engine under test. */
    protected EngineFixture fixture;

    /** A server. */
    protected DatabaseServer server;

    /** A database on it. */
    protected Database database;

    /** Gives the engine under test. */
    protected abstract EngineFixture fixture();

    /** The environment of the server, with the settings of the engine. */
    protected Environment environment() {
        return Environment.standard();
    }

    @BeforeEach
    final void make() {
        fixture = fixture();
        server = fixture.open(environment());
        database = server.createBaseline();
        passes(fixture.create());
    }

    @AfterEach
    final void close() {
        try {
            database.close();
        } finally {
            server.close();
        }
    }

    final void passes(String... scripts) {
        passes(database, scripts);
    }

    final void passes(Database on, String... scripts) {
        assertThat(fixture.run(on, scripts)).isInstanceOf(ScriptOutcome.Succeeded.class);
    }

    final ScriptOutcome.Failed fails(Database on, String... scripts) {
        ScriptOutcome outcome = fixture.run(on, scripts);
        assertThat(outcome).isInstanceOf(ScriptOutcome.Failed.class);
        return (ScriptOutcome.Failed) outcome;
    }

    final DataDigest digest() {
        return database.digest(database.observeSchema());
    }

    final Container container(ContainerName name) {
        return database.observeSchema().find(name).orElseThrow();
    }

    final LoadResult load(NewRecord... records) {
        return database.load(database.observeSchema(), List.of(records));
    }

    final List<@Nullable String> texts(ContainerName name, FieldPath field) {
        return database.records(container(name), List.of(field)).records().stream()
                .<@Nullable String>map(record -> record.text(field))
                .toList();
    }
}
