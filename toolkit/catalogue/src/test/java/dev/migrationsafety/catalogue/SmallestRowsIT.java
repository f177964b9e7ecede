package dev.migrationsafety.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.configuration.run.ConfiguredRehearsal;
import dev.migrationsafety.configuration.run.RunOptions;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Reproduction;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.rehearsal.Rehearsal;
import dev.migrationsafety.report.SafetyReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The smallest rows over which defects of the catalogue show. */
class SmallestRowsIT {
    private static final List<String> DEFECTS = List.of(
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
            "varchar-narrowed-with-left");
    private static final String FIRST =
            "CREATE TABLE account (id integer PRIMARY KEY, owner text, balance numeric(18,4) NOT NULL);"
                    + " CREATE TABLE posting (id integer PRIMARY KEY, account integer NOT NULL REFERENCES account,"
                    + " amount numeric(18,4) NOT NULL, note text);";

    @Test
    void holdAtMostThreeRowsInTheMedianAndAreConfirmed() {
        TreeMap<String, Reproduction> found = new TreeMap<>();
        for (Defect defect : Defect.all()) {
            if (DEFECTS.contains(defect.name())) {
                for (Finding finding : rehearse(Path.of(defect.defect())).allFindings()) {
                    finding.reproduction()
                            .ifPresent(rows ->
                                    found.put(defect.name() + " " + finding.rule() + " " + finding.subject(), rows));
                }
            }
        }
        found.forEach((name, rows) -> System.out.println(name + ": " + rows.describe()));

        assertThat(found).hasSizeGreaterThanOrEqualTo(DEFECTS.size() * 3 / 4);
        assertThat(found.values()).allMatch(Reproduction::confirmed);
        List<Integer> sizes =
                found.values().stream().map(Reproduction::rows).sorted().toList();
        assertThat(sizes.get(sizes.size() / 2)).isLessThanOrEqualTo(3);
    }

    @Test
    void areTheSameForTheSameSeed(@TempDir Path folder) throws IOException {
        roundingHistory(folder);
        SafetyReport first = rehearse(folder);

        assertThat(rows(first)).hasSize(1).isEqualTo(rows(rehearse(folder)));
        assertThat(rows(first).get(0).script())
                .isEqualTo(
                        """
                        -- lossy-cast posting.amount (precision) is reproduced by these 2 rows.
                        -- step: 002
                        -- seed: 20260101
                        -- Run this script in a database as it is before 002_cents.sql, then run the up and the down.
                        INSERT INTO public.account (id, balance) VALUES (1, 1);
                        INSERT INTO public.posting (id, account, amount) VALUES (1, 1, 0.001);
                        """);
    }

    @Test
    void areNotLookedForWhereNothingFailsOrNobodyWantsThem(@TempDir Path folder) throws IOException {
        write(folder, "migration-safety.yml", "version: \"18\"\nshrink: none\n");
        write(folder, "001_account.sql", FIRST);
        write(folder, "001_account_rollback.sql", "DROP TABLE posting; DROP TABLE account;");
        write(folder, "002_cents.sql", "ALTER TABLE posting ALTER amount TYPE numeric(18,2);");
        write(folder, "002_cents_rollback.sql", "ALTER TABLE posting ALTER amount TYPE numeric(18,4);");

        assertThat(rows(rehearse(folder))).isEmpty();
    }

    @Test
    void areReplayedFirstOnceTheyAreKept(@TempDir Path folder) throws IOException {
        roundingHistory(folder);
        Path regressions = Files.createDirectory(folder.resolve("regressions"));
        write(
                regressions,
                "cents.sql",
                "-- step: 002\nINSERT INTO account (id, balance) VALUES (7, 1);\n"
                        + "INSERT INTO posting (id, account, amount) VALUES (7, 7, 0.0049);");
        write(regressions, "README.md", "Rows that failed.");

        Finding finding = errors(rehearse(folder)).get(0);

        assertThat(finding.evidence()).startsWith("reproduced with the rows of regressions/cents.sql");
        assertThat(finding.reproduction())
                .get()
                .extracting(Reproduction::rows, Reproduction::kept)
                .containsExactly(2, "regressions/cents.sql");
    }

    @Test
    void areWrittenAfterTheStepWhereOnlyRowsOfTheNewVersionFail(@TempDir Path folder) throws IOException {
        divisionHistory(folder);

        assertThat(rows(rehearse(folder)))
                .singleElement()
                .isEqualTo(new Reproduction(
                        1,
                        true,
                        true,
                        """
                        -- value-lost posting.amount (different value) is reproduced by this row.
                        -- step: 002
                        -- seed: 20260101
                        -- written: after the step
                        -- Run this script in a database as it is after 002_cents.sql, then run the down and the up.
                        INSERT INTO public.posting (id, amount) VALUES (1, 1);
                        """,
                        ""));
    }

    @Test
    void areReplayedAtTheNewVersionIfTheySaySo(@TempDir Path folder) throws IOException {
        divisionHistory(folder);
        Path regressions = Files.createDirectory(folder.resolve("regressions"));
        write(
                regressions,
                "cents.sql",
                "-- step: 002\n-- written: after the step\nINSERT INTO posting (id, amount) VALUES (7, 1050);");

        Finding finding = errors(rehearse(folder)).get(0);

        assertThat(finding.evidence()).startsWith("reproduced with the rows of regressions/cents.sql");
    }

    @Test
    void areNotReplayedAtTheNewVersionOfAStepWithoutARollback(@TempDir Path folder) throws IOException {
        divisionHistory(folder);
        write(folder, "migration-safety.yml", "version: \"18\"\nrollback: none\n");
        Path regressions = Files.createDirectory(folder.resolve("regressions"));
        write(
                regressions,
                "cents.sql",
                "-- step: 002\n-- written: after the step\nINSERT INTO posting (id, amount) VALUES (7, 1050);");

        SafetyReport report = rehearse(folder);

        assertThat(errors(report)).isEmpty();
        assertThat(report.steps().get(1).notes())
                .contains("the rows of regressions/cents.sql were not replayed: they belong after 002 cents,"
                        + " which has no rollback");
    }

    @Test
    void areToldWhenTheyNoLongerFit(@TempDir Path folder) throws IOException {
        roundingHistory(folder);
        Path regressions = Files.createDirectory(folder.resolve("regressions"));
        write(regressions, "old.sql", "-- step: 002\n\nINSERT INTO account (id, total) VALUES (7, 1);");

        SafetyReport report = rehearse(folder);

        assertThat(report.allFindings())
                .filteredOn(finding -> finding.severity() == Severity.INCONCLUSIVE)
                .extracting(Finding::message)
                .containsExactly("The rows of regressions/old.sql could not be written before 002 cents, so they were"
                        + " not replayed: statement 1 (regressions/old.sql:3): SQLSTATE 42703, column"
                        + " \"total\" of relation \"account\" does not exist");
    }

    private static void roundingHistory(Path folder) throws IOException {
        write(folder, "migration-safety.yml", "version: \"18\"\nshrink: {finding: PT2M, run: PT5M}\n");
        write(folder, "001_account.sql", FIRST);
        write(folder, "001_account_rollback.sql", "DROP TABLE posting; DROP TABLE account;");
        write(folder, "002_cents.sql", "ALTER TABLE posting ALTER amount TYPE numeric(18,2);");
        write(folder, "002_cents_rollback.sql", "ALTER TABLE posting ALTER amount TYPE numeric(18,4);");
    }

    private static void divisionHistory(Path folder) throws IOException {
        write(folder, "migration-safety.yml", "version: \"18\"\nshrink: {finding: PT2M, run: PT5M}\n");
        write(folder, "001_posting.sql", "CREATE TABLE posting (id integer PRIMARY KEY, amount integer NOT NULL);");
        write(folder, "001_posting_rollback.sql", "DROP TABLE posting;");
        write(folder, "002_cents.sql", "ALTER TABLE posting ALTER amount TYPE bigint USING amount::bigint * 100;");
        write(folder, "002_cents_rollback.sql", "ALTER TABLE posting ALTER amount TYPE integer USING amount / 100;");
    }

    private static List<Finding> errors(SafetyReport report) {
        return report.allFindings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }

    private static List<Reproduction> rows(SafetyReport report) {
        List<Reproduction> rows = new ArrayList<>();
        report.allFindings().forEach(finding -> finding.reproduction().ifPresent(rows::add));
        return rows;
    }

    private static SafetyReport rehearse(Path folder) {
        try (Rehearsal rehearsal = ConfiguredRehearsal.at(folder.toString(), SmallestRowsIT.class.getClassLoader())
                .start(RunOptions.named("smallest rows").withProvisioner("embedded"))) {
            rehearsal.rehearseAll();
            return rehearsal.report();
        }
    }

    private static void write(Path folder, String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text + "\n");
    }
}
