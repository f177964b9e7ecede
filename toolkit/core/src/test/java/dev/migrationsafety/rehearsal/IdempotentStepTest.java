package dev.migrationsafety.rehearsal;

import static dev.migrationsafety.rehearsal.KitRehearsals.bank;
import static dev.migrationsafety.rehearsal.KitRehearsals.findings;
import static dev.migrationsafety.rehearsal.KitRehearsals.rehearse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrationsafety.finding.ConfigurationException;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Location;
import dev.migrationsafety.finding.Verdict;
import dev.migrationsafety.kit.KitHistory;
import dev.migrationsafety.kit.KitProfile;
import dev.migrationsafety.migration.Declaration;
import dev.migrationsafety.report.SafetyReport;
import dev.migrationsafety.report.StepReport;
import dev.migrationsafety.rules.Rules;
import dev.migrationsafety.settings.RehearsalSettings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Steps that claim to be idempotent: their ups run twice without a down between. */
class IdempotentStepTest {
    private static final String CLAIM = "# idempotent: yes\n";
    private static final String NOT_DONE =
            "a second up without a down, except for repeatables and for steps that claim to be idempotent";

    private static KitHistory numbering(String claim) {
        return bank().step("counter invoices", "uncounter invoices")
                .step(claim + "set account extra.level=next(invoices)", "unset account extra.level");
    }

    private static KitHistory currency(String backfill) {
        return bank().step(
                        CLAIM + "field account currency text if-missing\nset account currency=EUR" + backfill,
                        "unfield account currency");
    }

    private static Finding only(SafetyReport report) {
        return report.allFindings().stream()
                .filter(finding -> finding.rule().equals(Rules.NOT_IDEMPOTENT))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(KitProfile.class)
    void findsAnUpThatFailsWhenItRunsAgain(KitProfile profile) {
        SafetyReport report =
                rehearse(profile, bank().step(CLAIM + "field account currency text", "unfield account currency"));

        assertThat(findings(report)).containsExactly("ERROR not-idempotent 002 002_step.up.kit");
        assertThat(report.verdict()).isEqualTo(Verdict.UNSAFE);
        assertThat(only(report).location()).contains(new Location("002_step.up.kit", 2));
        assertThat(only(report).message())
                .isEqualTo("Migration 002_step.up.kit claims to be idempotent, but fails when it runs again, at"
                        + " statement 1 (002_step.up.kit:2): code exists, account.currency is declared already");
    }

    @Test
    void findsValuesThatASecondUpChanges() {
        SafetyReport report = rehearse(KitProfile.FULL, numbering(CLAIM));

        assertThat(findings(report)).containsExactly("ERROR not-idempotent 003 account.extra.level");
        assertThat(only(report).message())
                .isEqualTo("Migration 003_step.up.kit claims to be idempotent, but gives a different result"
                        + " when it runs again: rows of account: 0 lost, 0 added, 12 values changed");
        assertThat(only(report).evidence()).contains("account id=1: extra.level '1' (long) → '13' (long)");
    }

    @Test
    void findsRecordsThatASecondUpAddsAgain() {
        SafetyReport report = rehearse(
                KitProfile.FULL,
                bank().step(CLAIM + "container log keyless", "drop log")
                        .step(CLAIM + "insert log extra.note=begun", "remove log where extra.note=begun"));

        assertThat(findings(report))
                .containsExactly("ERROR not-idempotent 002 002_step.up.kit", "ERROR not-idempotent 003 log");
    }

    @Test
    void findsACounterThatASecondUpSetsBack() {
        SafetyReport report = rehearse(
                KitProfile.FULL,
                bank().step("counter invoices", "uncounter invoices")
                        .step(
                                CLAIM + "uncounter invoices\ncounter invoices\n"
                                        + "set account extra.level=next(invoices) where extra.level=absent",
                                "unset account extra.level"));

        assertThat(findings(report)).containsExactly("ERROR not-idempotent 003 sequence invoices");
        assertThat(only(report).message())
                .isEqualTo("Migration 003_step.up.kit claims to be idempotent, but moves sequence invoices back"
                        + " when it runs again: it continues at 1 after the second run; it stood at 13 after"
                        + " the first.");
    }

    @ParameterizedTest
    @EnumSource(KitProfile.class)
    void acceptsAnUpThatChangesNothingTheSecondTime(KitProfile profile) {
        SafetyReport report = rehearse(profile, currency(" where currency=absent"));

        assertThat(findings(report)).isEmpty();
        assertThat(report.verdict()).isEqualTo(Verdict.SAFE);
        assertThat(report.steps())
                .extracting(StepReport::label)
                .startsWith("001 step: up, down, up", "002 step: up, down, up; up, up");
        assertThat(report.notDone()).contains(NOT_DONE);
    }

    @ParameterizedTest
    @EnumSource(KitProfile.class)
    void warnsOfAnUpThatOverwritesWhatTheNewVersionWrote(KitProfile profile) {
        SafetyReport report = rehearse(profile, currency(""));

        assertThat(findings(report)).containsExactly("WARNING not-idempotent 002 account.currency");
        assertThat(report.verdict()).isEqualTo(Verdict.SAFE);
        assertThat(only(report).message())
                .matches("Migration 002_step.up.kit claims to be idempotent, but when it runs again it overwrites \\d+"
                        + " values of account.currency that the new version wrote after the first up\\.");
    }

    @Test
    void runsNoUpAgainThatClaimsNothing() {
        assertThat(findings(rehearse(KitProfile.FULL, numbering("# idempotent: no\n"))))
                .isEmpty();
    }

    @Test
    void takesTheClaimFromTheConfiguration() {
        RehearsalSettings settings = declaring("003");

        assertThat(findings(rehearse(numbering(""), settings)))
                .containsExactly("ERROR not-idempotent 003 account.extra.level");
    }

    @Test
    void refusesAClaimForAVersionThatDoesNotExist() {
        assertThatThrownBy(() -> rehearse(bank(), declaring("9")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("declarations: idempotent names version 9, which is not in kit; its versions are [001]");
    }

    @Test
    void saysNothingAboutSecondUpsWhereEveryStepClaimsThem() {
        assertThat(rehearse(bank(), declaring("001")).notDone()).doesNotContain(NOT_DONE);
    }

    private static RehearsalSettings declaring(String version) {
        RehearsalSettings standard = RehearsalSettings.standard();
        return new RehearsalSettings(
                standard.version(),
                standard.timeZone(),
                standard.sampling(),
                standard.rollbackSettings(),
                standard.since(),
                standard.only(),
                List.of(Declaration.idempotent(version)),
                standard.waivers(),
                standard.allowedEmpty(),
                standard.rulePolicy(),
                standard.required(),
                standard.described());
    }
}
