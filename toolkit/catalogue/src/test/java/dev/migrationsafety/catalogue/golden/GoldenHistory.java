package dev.migrationsafety.catalogue.golden;

import dev.migrationsafety.configuration.ConfiguredRehearsal;
import dev.migrationsafety.configuration.RunOptions;
import dev.migrationsafety.rehearsal.Rehearsal;
import dev.migrationsafety.report.SafetyReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A history of the record.
 *
 * @param name for example {@code catalogue/bigint-narrowed/twin}
 * @param folder its migrations
 * @param shrunk whether the smallest rows of its errors are looked for
 */
record GoldenHistory(String name, Path folder, boolean shrunk) {
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
                        && Shrunk.DEFECTS.contains(entry.getFileName().toString());
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

    Fact record() {
        return Unstable.removed(ReportFacts.of(name, rehearse()));
    }

    private SafetyReport rehearse() {
        RunOptions options =
                RunOptions.named("golden").withProvisioner("embedded").withClock(clock());
        ConfiguredRehearsal configured =
                ConfiguredRehearsal.at(folder.toString(), GoldenHistory.class.getClassLoader());
        try (Rehearsal rehearsal = (shrunk ? configured : configured.withoutShrinking()).start(options)) {
            rehearsal.rehearseAll();
            return rehearsal.report();
        }
    }

    /** While smallest rows are looked for the clock stands still, so that a slow machine does not end the search early. */
    private Clock clock() {
        return shrunk
                ? Clock.fixed(START, ZoneOffset.UTC)
                : Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), START));
    }

    /** Entries of the catalogue whose smallest rows are in the record. */
    static final class Shrunk {
        static final Set<String> DEFECTS = Set.of(
                "bigint-narrowed",
                "cents-through-float",
                "children-gone-by-cascade",
                "column-restored-empty",
                "down-adds-not-null-column",
                "down-deletes-rows",
                "down-truncates-table",
                "duplicates-removed-for-a-key",
                "full-name-split-at-blank",
                "inner-blanks-collapsed",
                "key-through-double",
                "large-text-cut",
                "leading-zeros-trimmed",
                "lossy-cast-numeric",
                "mails-lowered-in-place",
                "money-through-double",
                "orphans-deleted-for-foreign-key",
                "quantity-rounded-to-pieces",
                "references-nulled-by-delete",
                "references-orphaned-by-rekeying",
                "rows-without-partner-lost-in-join",
                "second-up-doubles-rows",
                "soft-deleted-rows-purged",
                "sum-off-by-a-cent",
                "swapped-columns-not-swapped-back",
                "timestamp-cut-to-date",
                "timestamp-to-whole-seconds",
                "up-adds-not-null-column",
                "varchar-narrowed-with-left",
                "border-elements-cut",
                "border-second-null-refused",
                "domain-check-refuses-rows",
                "enum-label-not-removed",
                "keyless-row-doubled",
                "network-without-mask",
                "new-rows-deleted-by-kind",
                "new-rows-first-of-several",
                "new-rows-seconds-rounded-back",
                "verification-says-no",
                "insert-meets-rows",
                "json-nulls-stripped",
                "tags-joined-by-comma");

        private Shrunk() {}
    }
}
