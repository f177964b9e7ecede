package dev.migrationsafety.catalogue.golden;

import dev.migrationsafety.configuration.run.ConfiguredRehearsal;
import dev.migrationsafety.configuration.run.RunOptions;
import dev.migrationsafety.rehearsal.Rehearsal;
import dev.migrationsafety.report.SafetyReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A history of the record.
 *
 * @param name for example {@code catalogue/bigint-narrowed/twin}
 * @param folder its migrations
 * @param shrunk whether the smallest rows of its errors are looked for
 */
record GoldenHistory(String name, Path folder, boolean shrunk) {
    /** The kind of the line of a history that could not be rehearsed. */
    static final String BROKE = "broke";

    private static final Path CATALOGUE = Path.of("src/test/resources/catalogue");
    private static final Path SAMPLES = Path.of("../../sample-project/src");
    /** So that what expires is the same on every day. */
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    /** Every history, sorted by name; paths are those of the module's folder. */
    static List<GoldenHistory> all() throws IOException {
        List<GoldenHistory> all = new ArrayList<>();
        for (Path entry : folders(CATALOGUE)) {
            for (Path folder : folders(entry)) {
                String kind = folder.getFileName().toString();
                boolean shrunk = kind.equals("defect")
                        && SmallestRows.DEFECTS.contains(entry.getFileName().toString());
                all.add(new GoldenHistory("catalogue/" + entry.getFileName() + "/" + kind, folder, shrunk));
            }
        }
        for (String samples : List.of("it/shared/resources", "test/resources/db", "test/resources/unsafe")) {
            for (Path folder : folders(SAMPLES.resolve(samples))) {
                all.add(new GoldenHistory("sample/" + samples + "/" + folder.getFileName(), folder, false));
            }
        }
        return all;
    }

    private static List<Path> folders(Path root) throws IOException {
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    /** Its report; one that could not be rehearsed has a line that says why. */
    Fact record() {
        Unstable unstable = new Unstable(LocalDateTime.now(ZoneOffset.UTC));
        try {
            return unstable.removed(ReportFacts.of(name, rehearse()));
        } catch (RuntimeException e) {
            return new Fact("history", name, List.of(Fact.of(BROKE, e)));
        }
    }

    private SafetyReport rehearse() {
        RunOptions options =
                RunOptions.named("golden").withProvisioner("embedded").withClock(clock());
        ConfiguredRehearsal configured =
                ConfiguredRehearsal.at(folder.toString(), GoldenHistory.class.getClassLoader());
        Rehearsal rehearsal = (shrunk ? configured : configured.withoutShrinking()).start(options);
        try (rehearsal) {
            rehearsal.rehearseAll();
        }
        return rehearsal.report();
    }

    /** While smallest rows are looked for the clock stands still, so that a slow machine does not end the search early. */
    private Clock clock() {
        return shrunk
                ? Clock.fixed(START, ZoneOffset.UTC)
                : Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), START));
    }
}
