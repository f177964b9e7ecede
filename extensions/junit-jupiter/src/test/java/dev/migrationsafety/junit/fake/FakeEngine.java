package dev.migrationsafety.junit.fake;

import dev.migrationsafety.engine.DatabaseEngine;
import dev.migrationsafety.engine.DatabaseServer;
import dev.migrationsafety.engine.ScriptHints;
import dev.migrationsafety.engine.environment.Environment;
import dev.migrationsafety.engine.provision.ProvisionedServer;
import dev.migrationsafety.finding.Location;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.schema.ContainerName;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * An engine whose scripts hold one statement per line: {@code create table x}, {@code drop table x}, {@code role x} for
 * an object of the whole server, {@code fail}, and {@code lose} for a server that is gone.
 */
public final class FakeEngine implements DatabaseEngine {
    private static final ScriptHints LINES = new ScriptHints() {
        @Override
        public Optional<Location> mention(Script script, String name) {
            List<String> lines = script.text().lines().toList();
            return IntStream.range(0, lines.size())
                    .filter(line ->
                            !lines.get(line).startsWith("--") && lines.get(line).endsWith(" " + name))
                    .mapToObj(line -> new Location(script.file(), line + 1))
                    .findFirst();
        }
    };

    @Override
    public String id() {
        return "postgresql";
    }

    @Override
    public DatabaseServer open(ProvisionedServer server, Environment environment) {
        return new FakeServer(this, server);
    }

    @Override
    public ContainerName name(String text) {
        return ContainerName.of(text);
    }

    @Override
    public ScriptHints hints() {
        return LINES;
    }
}
