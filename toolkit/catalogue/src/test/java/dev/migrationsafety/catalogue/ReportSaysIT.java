package dev.migrationsafety.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.report.Coverage;
import dev.migrationsafety.report.SafetyReport;
import dev.migrationsafety.report.StepReport;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a report says beside its findings, over twins of the catalogue. */
class ReportSaysIT {
    private static SafetyReport twin(String name) {
        return CatalogueIT.rehearse("src/test/resources/catalogue/" + name + "/twin");
    }

    private static List<String> notes(SafetyReport report, String version) {
        return report.steps().stream()
                .filter(step -> step.version().equals(version))
                .flatMap(step -> step.notes().stream())
                .toList();
    }

    @Test
    void thatAHistoryIsForwardOnly() {
        SafetyReport report = twin("no-down-at-all");

        assertThat(report.headline()).isEqualTo("SAFE (forward only, no rollback rehearsed)");
        assertThat(report.notDone()).contains("rollback: disabled in the configuration (rollback: none)");
    }

    @Test
    void whichStepsAreNotJudged() {
        SafetyReport report = twin("fault-since-the-given-version");

        assertThat(report.headline()).isEqualTo("SAFE");
        assertThat(report.steps())
                .extracting(StepReport::status)
                .containsExactly(
                        StepReport.Status.NOT_JUDGED,
                        StepReport.Status.NOT_JUDGED,
                        StepReport.Status.NOT_JUDGED,
                        StepReport.Status.REHEARSED,
                        StepReport.Status.REHEARSED);
        assertThat(report.notDone()).contains("steps before 004: run, but not judged");
    }

    @Test
    void thatASuperuserExercisesNoPrivileges() {
        assertThat(twin("membership-not-revoked").notDone())
                .contains("privileges and row security: not exercised, since scripts ran as superuser");
    }

    @Test
    void whichTablesOfToolsWerePassedOver() {
        assertThat(twin("own-version-row-left").notDone()).anySatisfy(line -> assertThat(line)
                .startsWith("tables of migration tools, ignored by name: ")
                .contains("schema_migrations"));
    }

    @Test
    void howManyCellsWereMasked() {
        assertThat(notes(twin("random-beside-doubled-rows"), "002"))
                .containsExactly("masked 24 values (time, random) in the comparison of the second up: any two"
                        + " runs of this up write different ones");
    }

    @Test
    void howManyCellsOfASecondUpWithoutADownWereMasked() {
        assertThat(notes(twin("second-run-raises-revision"), "002"))
                .contains("masked 2 values (time, random) in the comparison of a second up without a down: any"
                        + " two runs of this up write different ones");
    }

    @Test
    void whatDiffersWithoutBeingAFault() {
        assertThat(notes(twin("column-comes-back-longer"), "002"))
                .containsExactly("columns of branch are in a different order after the down");
        assertThat(notes(twin("function-text-respaced-by-down"), "002"))
                .containsExactly("function greeting(text) differs only in body");
        assertThat(notes(twin("unnamed-key-comes-back-wider"), "002"))
                .containsExactly("unique constraint rate(currency, valid_on) differs only in name");
    }

    @Test
    void whichRowsAnInsertCollidedWith() {
        assertThat(notes(twin("codes-merged-onto-each-other"), "002"))
                .singleElement()
                .asString()
                .startsWith("the up was retried without 1 generated row of currency that collided with rows"
                        + " that the step writes: (code='EUR'");
    }

    @Test
    void thatNobodyKnowsWhatTheNextStationHolds() {
        assertThat(notes(twin("epoch-without-microseconds"), "002"))
                .containsExactly(
                        "unknown which rows the next version can hold: event.happened_at: timestamp with time"
                                + " zone → bigint",
                        "unknown which rows the next version can hold: event.happened_at: bigint → timestamp"
                                + " with time zone");
    }

    @Test
    void whichTransitionsWereExercised() {
        SafetyReport report = twin("border-domain-clamped");

        assertThat(report.steps().get(1).coverage()).isEqualTo(new Coverage(1, List.of()));
        assertThat(report.notDone()).noneMatch(line -> line.contains("not exercised:"));
    }

    @Test
    void whichTransitionsWereNotExercisedAndWhy() {
        SafetyReport report = twin("epoch-without-microseconds");

        String transition = "event.happened_at: timestamp with time zone → bigint";
        String reason = "the server cannot tell which rows the next version can hold";
        assertThat(report.steps().get(1).coverage())
                .isEqualTo(new Coverage(1, List.of(new Coverage.Unexercised(transition, reason))));
        assertThat(report.notDone()).contains("transition of 002 not exercised: " + transition + " (" + reason + ")");
    }
}
