package dev.migrationsafety.benchmarks;

import dev.migrationsafety.configuration.run.ConfiguredRehearsal;
import dev.migrationsafety.configuration.run.RunOptions;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Reproduction;
import dev.migrationsafety.rehearsal.Rehearsal;
import dev.migrationsafety.report.StepReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How long the smallest rows of a failure among some hundred rows are looked for, on the ledger of the sample project. */
final class ShrinkSpeed {
    private static final Path LEDGER = Path.of("sample-project/src/test/resources/db/migration");
    private static final String SETTINGS =
            """
            engine: postgresql
            version: "18"
            layout: flyway
            database: ledger
            run-as: ledger_owner
            roles: [ledger_reader, ledger_clerk]
            placeholders: {reader: ledger_reader}
            rows: %d
            shrink: %s
            """;

    private ShrinkSpeed() {}

    static void run() throws IOException {
        Path folder = Files.createTempDirectory("migration-safety-shrink");
        try {
            copy(folder);
            Files.writeString(folder.resolve("V17__whole_cents.sql"), "UPDATE fee SET amount = round(amount, 2);\n");
            Files.writeString(folder.resolve("U17__whole_cents.sql"), "SELECT 1;\n");
            System.out.println("rows per table | step ms  step and smallest rows ms | difference ms | smallest rows");
            for (int rows : new int[] {12, 60, 500}) {
                System.out.println(measure(folder, rows));
            }
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static String measure(Path folder, int rows) throws IOException {
        double without = rehearse(folder, rows, "none").took();
        Result with = rehearse(folder, rows, "{finding: PT60S, run: PT60S}");
        return String.format(
                "%14d | %7.0f  %25.0f | %13.0f | %s",
                rows, without, with.took(), with.took() - without, with.smallest());
    }

    /** How long the step took, and the smallest rows of its first finding that has some. */
    private record Result(StepReport step) {
        double took() {
            return step.took().toMillis();
        }

        String smallest() {
            return step.findings().stream()
                    .map(Finding::reproduction)
                    .flatMap(Optional::stream)
                    .map(Reproduction::describe)
                    .findFirst()
                    .orElse("none: " + step.findings());
        }
    }

    private static Result rehearse(Path folder, int rows, String shrink) throws IOException {
        Files.writeString(folder.resolve("migration-safety.yml"), SETTINGS.formatted(rows, shrink));
        RunOptions options =
                RunOptions.named("shrink").withProvisioner("embedded").withOnly(List.of("17"));
        try (Rehearsal rehearsal = ConfiguredRehearsal.at(folder.toString(), ShrinkSpeed.class.getClassLoader())
                .start(options)) {
            return new Result(rehearsal.rehearse("17"));
        }
    }

    private static void copy(Path folder) throws IOException {
        Path here = Path.of("").toAbsolutePath();
        while (here != null && !Files.isDirectory(here.resolve(LEDGER))) {
            here = here.getParent();
        }
        if (here == null) {
            throw new IOException("The ledger of the sample project is not found above "
                    + Path.of("").toAbsolutePath() + ". Run the benchmark in the project's folder.");
        }
        try (Stream<Path> files = Files.list(here.resolve(LEDGER))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName().toString()));
            }
        }
    }
}
