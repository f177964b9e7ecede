package dev.migrationsafety.rehearsal;

import static dev.migrationsafety.rehearsal.KitRehearsals.bank;
import static dev.migrationsafety.rehearsal.KitRehearsals.contents;
import static dev.migrationsafety.rehearsal.KitRehearsals.findings;
import static dev.migrationsafety.rehearsal.KitRehearsals.rehearse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Verdict;
import dev.migrationsafety.kit.KitHistory;
import dev.migrationsafety.kit.KitProfile;
import dev.migrationsafety.kit.KitTool;
import dev.migrationsafety.report.SafetyReport;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KitRehearsalTest {
    private static final KitHistory SAFE = bank().step(
                    "field posting currency text required fill=EUR", "unfield posting currency")
            .step("rename account number no", "rename account no number");
    private static final KitHistory CLOSING =
            bank().step("convert account balance text", "convert account balance decimal");
    private static final KitHistory ROUNDING =
            bank().step("convert posting amount long rounding", "convert posting amount decimal");
    private static final KitHistory REQUIRING =
            bank().step("container audit\nrequire account balance", "optional account balance\ndrop audit");

    private static void expect(SafetyReport report, Verdict verdict, String... findings) {
        assertThat(findings(report)).containsExactly(findings);
        assertThat(report.verdict()).isEqualTo(verdict);
        assertThat(report.partial()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(KitProfile.class)
    void passesASafeHistory(KitProfile profile) {
        expect(rehearse(profile, SAFE), Verdict.SAFE);
    }

    @ParameterizedTest
    @EnumSource(KitProfile.class)
    void findsADownThatLosesValues(KitProfile profile) {
        SafetyReport report =
                rehearse(profile, bank().step("unfield account balance", "field account balance decimal"));

        expect(report, Verdict.UNSAFE, "ERROR value-lost 002 account.balance");
        assertThat(report.allFindings()).extracting(Finding::lossClass).contains("field gone");
    }

    @ParameterizedTest
    @EnumSource(KitProfile.class)
    void findsTheLossOfAnUndeclaredField(KitProfile profile) {
        expect(
                rehearse(profile, bank().step("unset account extra.note", "# nothing")),
                Verdict.UNSAFE,
                "ERROR value-lost 002 account.extra.note");
    }

    @ParameterizedTest
    @EnumSource(KitProfile.class)
    void findsNullInThePlaceOfAnAbsentField(KitProfile profile) {
        SafetyReport report =
                rehearse(profile, bank().step("set account extra.note=null where extra.note=absent", "# nothing"));

        expect(report, Verdict.UNSAFE, "ERROR value-lost 002 account.extra.note");
        assertThat(report.allFindings()).extracting(Finding::lossClass).contains("field added");
    }

    @ParameterizedTest
    @EnumSource(KitProfile.class)
    void findsAValueOfADifferentTypeInAnUndeclaredField(KitProfile profile) {
        SafetyReport report = rehearse(
                profile,
                bank().step("set account extra.level=5", "unset account extra.level")
                        .step("set account extra.level=5:long", "# nothing"));

        expect(report, Verdict.UNSAFE, "ERROR value-lost 003 account.extra.level");
        assertThat(report.allFindings()).extracting(Finding::lossClass).contains("type of value");
    }

    @ParameterizedTest
    @EnumSource(KitProfile.class)
    void findsALeftoverContainerAndTheSecondUpThatItStops(KitProfile profile) {
        SafetyReport report = rehearse(profile, bank().step("container audit", "# nothing"));

        assertThat(findings(report))
                .contains("ERROR leftover 002 container audit", "ERROR second-up-fails 002 002_step.up.kit");
        assertThat(report.verdict()).isEqualTo(Verdict.UNSAFE);
    }

    @ParameterizedTest
    @EnumSource(KitProfile.class)
    void findsACounterThatStopsTheSecondUp(KitProfile profile) {
        expect(
                rehearse(profile, bank().step("field account a int\ncounter invoices", "unfield account a")),
                Verdict.UNSAFE,
                "ERROR leftover 002 counter invoices",
                "ERROR second-up-fails 002 002_step.up.kit");
    }

    @ParameterizedTest
    @EnumSource(KitProfile.class)
    void findsRecordsThatTheUpRemoves(KitProfile profile) {
        expect(
                rehearse(profile, bank().step("remove posting where day=absent", "# nothing")),
                Verdict.UNSAFE,
                "ERROR rows-lost 002 posting");
    }

    @ParameterizedTest
    @EnumSource(KitProfile.class)
    void findsADownThatOnlyRaises(KitProfile profile) {
        expect(
                rehearse(profile, bank().step("field account n int", "raise no rollback")),
                Verdict.UNSAFE,
                "ERROR undeclared-point-of-no-return 002 002");
    }

    @ParameterizedTest
    @EnumSource(KitProfile.class)
    void findsAnUpThatDependsOnTheSession(KitProfile profile) {
        expect(
                rehearse(
                        profile,
                        bank().step("field account zone text\nset account zone=$zone", "unfield account zone")),
                Verdict.UNSAFE,
                "ERROR session-dependent 002 account.zone");
    }

    @ParameterizedTest
    @EnumSource(KitProfile.class)
    void warnsOfRecordsBeyondATransitionThatTheUpRefuses(KitProfile profile) {
        SafetyReport report = rehearse(profile, REQUIRING);

        if (profile == KitProfile.WITHOUT_TRANSACTIONS) {
            expect(report, Verdict.UNSAFE, "ERROR up-fails-midway 002 account");
        } else {
            expect(report, Verdict.SAFE, "WARNING up-refuses-rows 002 account");
        }
        assertThat(report.steps().get(1).coverage().toString())
                .isEqualTo(
                        profile == KitProfile.WITHOUT_BORDERS
                                ? "0 of 1 transition exercised"
                                : "1 of 1 transition exercised");
    }

    @ParameterizedTest
    @EnumSource(KitProfile.class)
    void findsAnUpThatRoundsValuesBeyondATransition(KitProfile profile) {
        SafetyReport report = rehearse(profile, ROUNDING);
        boolean told = profile != KitProfile.WITHOUT_BORDERS;

        expect(
                report,
                Verdict.UNSAFE,
                told ? "ERROR lossy-cast 002 posting.amount" : "ERROR value-lost 002 posting.amount");
        assertThat(report.notDone().toString().contains("the server cannot tell which rows the next version can hold"))
                .isEqualTo(!told);
    }

    @ParameterizedTest
    @EnumSource(KitProfile.class)
    void warnsOfADownThatRecordsOfTheNewVersionStop(KitProfile profile) {
        expect(rehearse(profile, CLOSING), Verdict.SAFE, "WARNING rollback-blocked 002 002_step.down.kit");
    }

    @Test
    void reportsTheSameWhetherStatesAreCopiedOrBuiltAgain() {
        for (KitHistory history : List.of(SAFE, CLOSING, ROUNDING, REQUIRING)) {
            assertThat(contents(rehearse(KitProfile.WITHOUT_TEMPLATES, history)))
                    .isEqualTo(contents(rehearse(KitProfile.FULL, history)));
        }
    }

    @Test
    void judgesWithoutTheCountsThatAToolHides() {
        expect(rehearse(KitProfile.FULL, SAFE, new KitTool()), Verdict.SAFE);
        expect(
                rehearse(KitProfile.FULL, ROUNDING, new KitTool()),
                Verdict.UNSAFE,
                "ERROR lossy-cast 002 posting.amount");
    }
}
