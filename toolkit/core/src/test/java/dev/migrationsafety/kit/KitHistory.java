package dev.migrationsafety.kit;

import dev.migrationsafety.migration.MigrationHistory;
import dev.migrationsafety.migration.layout.MigrationFile;
import dev.migrationsafety.migration.layout.MigrationFiles;
import dev.migrationsafety.migration.reader.HistoryReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes histories for the engine in memory: steps one after the other, each with an up and perhaps a down. */
public final class KitHistory {
    private final List<MigrationFile> files = new ArrayList<>();
    private int steps;

    /** Adds a step with both scripts. */
    public KitHistory step(String up, String down) {
        step(up);
        return file("down", down);
    }

    /** Adds a step without a down. */
    public KitHistory step(String up) {
        steps++;
        return file("up", up);
    }

    private KitHistory file(String way, String text) {
        String name = String.format("%03d_step.%s.kit", steps, way);
        files.add(MigrationFile.of(name, text.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    /** The history as {@link KitLayout} reads it. */
    public MigrationHistory read() {
        return new HistoryReader(KitHistory.class.getClassLoader())
                .read(new MigrationFiles("kit", files), "kit", "kit", Map.of());
    }
}
