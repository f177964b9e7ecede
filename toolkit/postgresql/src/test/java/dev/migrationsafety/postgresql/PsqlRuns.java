package dev.migrationsafety.postgresql;

import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.script.ScriptOutcome;
import dev.migrationsafety.engine.script.ScriptOutcome.Failed;
import dev.migrationsafety.engine.script.ScriptOutcome.Succeeded;
import dev.migrationsafety.engine.script.ScriptSession;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.migration.TransactionMode;
import dev.migrationsafety.postgresql.query.SqlText;
import dev.migrationsafety.postgresql.script.psql.Psql;
import dev.migrationsafety.schema.Container;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.schema.SchemaSnapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Runs one folder of psql scripts with the psql of this machine, and with ours. */
public final class PsqlRuns {
    private static final Pattern ERROR =
            Pattern.compile("(?m)(?:^|: )(?:ERROR:  |FATAL:  |psql: error: |error: )(.*)$");

    private PsqlRuns() {}

    /** How a psql ended: the errors that it told, and whether its status was 0; and what it left. */
    record Ended(List<String> errors, boolean well, SchemaSnapshot schema, Map<String, List<String>> rows) {}

    static Ended real(Database database, Path folder, String script, Psql psql) {
        PGSimpleDataSource source =
                (PGSimpleDataSource) database.unwrap(DataSource.class).orElseThrow();
        List<String> words = new ArrayList<>(List.of("psql", "-X", "-q"));
        psql.variables().forEach((name, value) -> words.addAll(List.of("-v", name + "=" + value)));
        if (psql.singleTransaction()) {
            words.add("-1");
        }
        words.addAll(List.of("-f", psql.folder().equals(".") ? script : psql.folder() + "/" + script));
        try {
            Path errors = Files.createTempFile("psql", ".err");
            ProcessBuilder builder = new ProcessBuilder(words)
                    .directory(folder.toFile())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(errors.toFile());
            builder.redirectInput(Path.of("/dev/null").toFile());
            builder.environment()
                    .putAll(Map.of(
                            "PGHOST",
                            source.getServerNames()[0],
                            "PGPORT",
                            String.valueOf(source.getPortNumbers()[0]),
                            "PGDATABASE",
                            source.getDatabaseName(),
                            "PGUSER",
                            source.getUser(),
                            "PGPASSWORD",
                            source.getPassword(),
                            "PGTZ",
                            "UTC",
                            "PGCLIENTENCODING",
                            "UTF8",
                            "LC_ALL",
                            "C"));
            Process process = builder.start();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("psql does not end");
            }
            List<String> told = new ArrayList<>();
            Matcher error = ERROR.matcher(Files.readString(errors));
            while (error.find()) {
                told.add(error.group(1).replaceFirst("connection to server at .* failed: FATAL:  ", "FATAL: "));
            }
            Files.delete(errors);
            return ended(database, told, process.exitValue() == 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static Ended ours(Database database, Map<String, String> files, String script, Psql psql) {
        ScriptOutcome outcome = outcome(database, files, script, psql);
        return outcome instanceof Failed failed
                ? ended(database, List.of(failed.failure().message()), false)
                : ended(
                        database,
                        ((Succeeded) outcome)
                                .passedOver().stream()
                                        .map(error -> error.failure().message())
                                        .toList(),
                        true);
    }

    public static ScriptOutcome outcome(Database database, Map<String, String> files, String script, Psql psql) {
        try (ScriptSession session = database.openSession("UTC")) {
            return session.run(
                    new Script(script, "0", files.getOrDefault(script, ""), TransactionMode.NONE).by(psql.with(files)));
        }
    }

    private static Ended ended(Database database, List<String> errors, boolean well) {
        Schema schema = database.observeSchema();
        Map<String, List<String>> rows = new TreeMap<>();
        for (Container table : schema.containers()) {
            String columns = "row_to_json(t)::text FROM " + SqlText.name(table.name()) + " t ORDER BY 1";
            rows.put(table.name().toString(), Scripts.ask(database, "SELECT " + columns));
        }
        return new Ended(errors, well, schema.snapshot(), rows);
    }
}
