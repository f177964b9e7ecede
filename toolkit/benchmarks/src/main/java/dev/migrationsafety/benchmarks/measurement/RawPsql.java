package dev.migrationsafety.benchmarks.measurement;

import dev.migrationsafety.engine.provision.ServerAddress;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The baseline: one process of psql per script and direction, up, down and up again, each in one transaction. */
public final class RawPsql {
    private final ServerAddress address;

    public RawPsql(ServerAddress address) {
        this.address = address;
    }

    /** Runs a history in a new database; nothing is looked at. */
    public void rehearse(String database, SyntheticHistory history) throws IOException, InterruptedException {
        create(database);
        for (int i = 0; i < history.ups().size(); i++) {
            script(database, history.ups().get(i));
            script(database, history.downs().get(i));
            script(database, history.ups().get(i));
        }
    }

    /** The same with pg_dump --schema-only at every station, as scripts of teams do it; the dumps are thrown away. */
    public void rehearseWithDumps(String database, SyntheticHistory history) throws IOException, InterruptedException {
        create(database);
        for (int i = 0; i < history.ups().size(); i++) {
            for (Path script : List.of(
                    history.ups().get(i), history.downs().get(i), history.ups().get(i))) {
                script(database, script);
                dump(database);
            }
        }
    }

    public void create(String database) throws IOException, InterruptedException {
        run("psql", "postgres", "-c", "CREATE DATABASE " + database);
    }

    public void script(String database, Path script) throws IOException, InterruptedException {
        run("psql", database, "-1", "-f", script.toString());
    }

    void dump(String database) throws IOException, InterruptedException {
        start(List.of("pg_dump", "--schema-only"), database);
    }

    private void run(String program, String database, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program, "-X", "-q", "-v", "ON_ERROR_STOP=1"));
        command.addAll(List.of(arguments));
        start(command, database);
    }

    private void start(List<String> command, String database) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("PGHOST", address.host());
        builder.environment().put("PGPORT", String.valueOf(address.port()));
        builder.environment().put("PGUSER", address.user());
        builder.environment().put("PGPASSWORD", address.password());
        builder.environment().put("PGDATABASE", database);
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        File errors = File.createTempFile("psql", ".err");
        builder.redirectError(errors);
        try {
            if (builder.start().waitFor() != 0) {
                throw new IOException(command + " failed: "
                        + java.nio.file.Files.readString(errors.toPath(), StandardCharsets.UTF_8));
            }
        } finally {
            errors.delete();
        }
    }
}
