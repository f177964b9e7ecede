package dev.migrationsafety.benchmarks.measurement;

import dev.migrationsafety.migration.MigrationHistory;
import dev.migrationsafety.migration.reader.HistoryReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A history of a given size in the Flyway layout: its steps create tables of eight columns, three indexes, a foreign key
 * and a check; where there are more steps than tables, the others alter the newest table.
 *
 * @param folder where its files lie
 * @param ups files of the ups in order
 * @param downs files of the downs in the same order
 */
public record SyntheticHistory(Path folder, List<Path> ups, List<Path> downs) implements AutoCloseable {
    public static SyntheticHistory write(int steps, int tables) throws IOException {
        Path folder = Files.createTempDirectory("migration-safety-benchmark");
        List<Path> ups = new ArrayList<>();
        List<Path> downs = new ArrayList<>();
        int made = 0;
        for (int step = 1; step <= steps; step++) {
            int due = (int) (((long) tables * step + steps - 1) / steps);
            StringBuilder up = new StringBuilder();
            StringBuilder down = new StringBuilder();
            if (due == made) {
                alter(made, step, up, down);
            }
            for (int table = made + 1; table <= due; table++) {
                create(table, up);
                down.insert(0, "DROP TABLE t" + table + ";\n");
            }
            made = due;
            ups.add(Files.writeString(folder.resolve("V" + step + "__step.sql"), up));
            downs.add(Files.writeString(folder.resolve("U" + step + "__step.sql"), down));
        }
        return new SyntheticHistory(folder, ups, downs);
    }

    private static void create(int table, StringBuilder sql) {
        String name = "t" + table;
        sql.append("CREATE TABLE ")
                .append(name)
                .append(" (\n")
                .append("  id bigint PRIMARY KEY,\n  code varchar(40) NOT NULL,\n  label text,\n")
                .append("  amount numeric(18,2) NOT NULL DEFAULT 0,\n  made_at timestamptz NOT NULL DEFAULT now(),\n")
                .append("  active boolean,\n  details jsonb,\n  parent bigint")
                .append(table > 1 ? " REFERENCES t" + (table - 1) : "")
                .append(",\n  CONSTRAINT ")
                .append(name)
                .append("_amount CHECK (amount >= 0)\n);\n")
                .append("CREATE INDEX ")
                .append(name)
                .append("_parent ON ")
                .append(name)
                .append(" (parent);\n")
                .append("CREATE INDEX ")
                .append(name)
                .append("_made ON ")
                .append(name)
                .append(" (made_at, active);\n");
    }

    private static void alter(int table, int step, StringBuilder up, StringBuilder down) {
        String name = "t" + Math.max(1, table);
        up.append("ALTER TABLE ")
                .append(name)
                .append(" ADD COLUMN extra")
                .append(step)
                .append(" integer;\n");
        up.append("CREATE INDEX ")
                .append(name)
                .append("_extra")
                .append(step)
                .append(" ON ")
                .append(name)
                .append(" (extra")
                .append(step)
                .append(");\n");
        down.append("ALTER TABLE ")
                .append(name)
                .append(" DROP COLUMN extra")
                .append(step)
                .append(";\n");
    }

    public MigrationHistory read() {
        HistoryReader reader = new HistoryReader(SyntheticHistory.class.getClassLoader());
        return reader.read(reader.files(folder.toString()), "postgresql", "", Map.of());
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
