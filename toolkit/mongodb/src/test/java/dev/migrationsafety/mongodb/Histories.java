package dev.migrationsafety.mongodb;

import dev.migrationsafety.engine.DatabaseServer;
import dev.migrationsafety.engine.StepRunner;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.migration.MigrationHistory;
import dev.migrationsafety.migration.layout.LayoutOptions;
import dev.migrationsafety.migration.layout.MigrationFile;
import dev.migrationsafety.migration.layout.MigrationFiles;
import dev.migrationsafety.migration.layout.MigrationLayout;
import dev.migrationsafety.mongodb.generation.DocumentGenerator;
import dev.migrationsafety.mongodb.operation.OperationLayout;
import dev.migrationsafety.rehearsal.Rehearsal;
import dev.migrationsafety.report.SafetyReport;
import dev.migrationsafety.settings.RehearsalParts;
import dev.migrationsafety.settings.RehearsalSettings;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Rehearses folders of operations over generated documents. */
final class Histories {
    private static final Set<String> BESIDE = Set.of("server-version", "full-rollback-differs", "full-rollback-fails");
    private static final String EXPECTED = "expected.txt";

    private Histories() {}

    static Path root() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(Histories.class.getResource("/histories"))
                .toURI());
    }

    /** The findings that a history must give, as lines. */
    static List<String> expected(Path folder) throws IOException {
        return Files.readAllLines(folder.resolve(EXPECTED));
    }

    /** On a server that stays open. */
    static SafetyReport rehearse(Path folder, DatabaseServer server) throws IOException {
        List<MigrationFile> files = new ArrayList<>();
        try (Stream<Path> paths = Files.list(folder)) {
            for (Path path :
                    paths.filter(path -> !path.endsWith(EXPECTED)).sorted().toList()) {
                files.add(MigrationFile.of(path.getFileName().toString(), Files.readAllBytes(path)));
            }
        }
        return rehearse(
                new OperationLayout(), new MigrationFiles(folder.toString(), files), server, StepRunner.SESSIONS);
    }

    /** Files by name, on a server that stays open. */
    static SafetyReport rehearse(
            MigrationLayout layout, Map<String, String> files, DatabaseServer server, StepRunner runner) {
        return rehearse(
                layout,
                new MigrationFiles(
                        "files",
                        files.entrySet().stream()
                                .map(file -> MigrationFile.of(
                                        file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8)))
                                .toList()),
                server,
                runner);
    }

    private static SafetyReport rehearse(
            MigrationLayout layout, MigrationFiles files, DatabaseServer server, StepRunner runner) {
        MigrationHistory history = layout.read(files, new LayoutOptions("mongodb", Map.of()));
        RehearsalParts parts = new RehearsalParts(
                new MongoEngine(),
                () -> new SharedServer(server),
                new DocumentGenerator(),
                List.of(),
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
                line -> {},
                1,
                "",
                runner);
        RehearsalSettings standard = RehearsalSettings.standard();
        RehearsalSettings settings =
                standard.withReproducing(standard.reproducing().withoutShrinking());
        try (Rehearsal rehearsal = new Rehearsal(history, settings, parts, "history")) {
            rehearsal.rehearseAll();
            return rehearsal.report();
        }
    }

    static List<String> findings(SafetyReport report) {
        return report.allFindings().stream()
                .filter(finding -> !BESIDE.contains(finding.rule()))
                .map((Finding finding) ->
                        finding.severity() + " " + finding.rule() + " " + finding.step() + " " + finding.subject())
                .sorted()
                .toList();
    }
}
