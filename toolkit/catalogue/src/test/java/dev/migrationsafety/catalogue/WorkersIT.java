package dev.migrationsafety.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.configuration.run.ConfiguredRehearsal;
import dev.migrationsafety.embedded.EmbeddedProvisioner;
import dev.migrationsafety.engine.provision.ServerRequest;
import dev.migrationsafety.finding.Verdict;
import dev.migrationsafety.generation.SchemaRowGenerator;
import dev.migrationsafety.postgresql.PostgresEngine;
import dev.migrationsafety.rehearsal.Rehearsal;
import dev.migrationsafety.report.SafetyReport;
import dev.migrationsafety.settings.RehearsalParts;
import dev.migrationsafety.settings.RehearsalSettings;
import dev.migrationsafety.settings.Reproducing;
import dev.migrationsafety.settings.Sampling;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many nodes run at the same time, and whether rows are made, must not change what is found. */
class WorkersIT {
    private static final String ROOT = "src/test/resources/catalogue/";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "release-taken-back-in-one-session/defect",
                "second-up-meets-leftover/defect",
                "lossy-cast-numeric/defect"
            })
    void findsTheSameWithOneWorkerAndWithFour(String history) {
        assertThat(rehearse(history, 4, Sampling.DEFAULT_ROWS).allFindings())
                .isEqualTo(rehearse(history, 1, Sampling.DEFAULT_ROWS).allFindings());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void findsWhatTheStructureShowsWithoutRowsAndIsNeverSafe(int workers) {
        SafetyReport unsafe = rehearse("leftover-enum-type/defect", workers, 0);
        SafetyReport fine = rehearse("leftover-enum-type/twin", workers, 0);

        assertThat(unsafe.verdict()).isEqualTo(Verdict.UNSAFE);
        assertThat(unsafe.allFindings()).anyMatch(finding -> finding.rule().equals("leftover"));
        assertThat(fine.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(fine.allFindings())
                .filteredOn(finding -> !finding.rule().equals("server-version"))
                .extracting(finding -> finding.rule() + " " + finding.subject())
                .containsExactly("nothing-examined rows");
    }

    @Test
    void rehearsesAReleaseAloneWhenItIsSelected() {
        ConfiguredRehearsal configured = at("release-taken-back-in-one-session/defect");
        try (Rehearsal rehearsal = new Rehearsal(
                configured.history(),
                configured.configuration().settings().withOnly(List.of("000001..000003")),
                parts(2),
                "workers")) {
            rehearsal.rehearseAll();

            assertThat(rehearsal.selected()).containsExactly("000001..000003");
            assertThat(rehearsal.report().partial()).isTrue();
            assertThat(rehearsal.report().verdict()).isEqualTo(Verdict.UNSAFE);
        }
    }

    private static SafetyReport rehearse(String history, int workers, int rows) {
        ConfiguredRehearsal configured = at(history);
        Duration patience = Duration.ofMinutes(5);
        RehearsalSettings settings = configured
                .configuration()
                .settings()
                .withRows(rows)
                .withReproducing(new Reproducing(patience, patience, List.of()));
        try (Rehearsal rehearsal = new Rehearsal(configured.history(), settings, parts(workers), "workers")) {
            rehearsal.rehearseAll();
            return rehearsal.report();
        }
    }

    private static ConfiguredRehearsal at(String history) {
        return ConfiguredRehearsal.at(ROOT + history, WorkersIT.class.getClassLoader());
    }

    private static RehearsalParts parts(int workers) {
        return new RehearsalParts(
                new PostgresEngine(),
                () -> new PostgresEngine()
                        .open(
                                new EmbeddedProvisioner()
                                        .provision(new ServerRequest("postgresql", "", Duration.ofMinutes(2))),
                                dev.migrationsafety.engine.environment.Environment.standard()),
                new SchemaRowGenerator(),
                List.of(),
                Clock.systemUTC(),
                line -> {},
                workers);
    }
}
