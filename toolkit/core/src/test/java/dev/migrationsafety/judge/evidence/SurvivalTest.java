package dev.migrationsafety.judge.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.data.DataRecord;
import dev.migrationsafety.data.difference.RecordsDifference;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.rules.Rules;
import dev.migrationsafety.rules.RulesFixtures;
import dev.migrationsafety.schema.ContainerName;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SurvivalTest {
    private static final ContainerName ACCOUNT = ContainerName.of("account");
    private static final SurvivalContext TEXT = RulesFixtures.context("account.note", "text", "text");

    @Test
    void reportsAValueThatDoesNotComeBack() {
        Finding finding = only(changed("note", "old", null), TEXT);

        assertThat(finding.rule()).isEqualTo(Rules.VALUE_LOST);
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.subject()).isEqualTo("account.note");
        assertThat(finding.lossClass()).isEqualTo("value nulled");
        assertThat(finding.evidence()).containsExactly("id=1: note 'old' → NULL");
        assertThat(finding.message())
                .isEqualTo("account.note has a different value in 1 row after the down than before the up (value"
                        + " nulled).");
    }

    @Test
    void reportsNewIdsOnceForATable() {
        RecordsDifference renumbered = new RecordsDifference(
                ACCOUNT, List.of(), List.of(), changed("id", "10", "1").changed(), true);

        Finding finding = only(renumbered, TEXT);

        assertThat(finding.rule()).isEqualTo(Rules.VALUE_LOST);
        assertThat(finding.subject()).isEqualTo("account.id");
        assertThat(finding.lossClass()).isEqualTo("renumbered");
        assertThat(finding.message())
                .isEqualTo("The ids of 1 row of account were renumbered: after the down, id differs from what it was"
                        + " before the up, and the rows are otherwise equal.");
    }

    @Test
    void warnsOnlyWhenEdgeTextOfAnUnchangedTypeIsLost() {
        assertThat(only(changed("note", " padded ", "padded"), TEXT).severity()).isEqualTo(Severity.WARNING);
        assertThat(only(changed("note", "plain", "other"), TEXT).severity()).isEqualTo(Severity.ERROR);
        assertThat(only(
                                changed("note", " padded ", "padded"),
                                RulesFixtures.context("account.note", "text", "character varying(9)"))
                        .severity())
                .isEqualTo(Severity.ERROR);
    }

    @Test
    void warnsWhenATriggerTouchedAValueUnlessAnInvariantGuardsIt() {
        RecordsDifference difference = changed("note", "a", "b");
        SurvivalContext touched =
                new SurvivalContext(Map.of(), Map.of(), Map.of(), Set.of("account.note"), Set.of(), Set.of());
        SurvivalContext guarded = new SurvivalContext(
                Map.of(), Map.of(), Map.of(), Set.of("account.note"), Set.of(), Set.of("account.note"));

        assertThat(only(difference, touched).rule()).isEqualTo(Rules.TOUCHED_BY_TRIGGER);
        assertThat(only(difference, touched).severity()).isEqualTo(Severity.WARNING);
        assertThat(only(difference, guarded).rule()).isEqualTo(Rules.VALUE_LOST);
        assertThat(only(difference, guarded).severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void distinguishesRowsLostByTheUpFromRowsLostByTheDown() {
        RecordsDifference lost = new RecordsDifference(ACCOUNT, List.of(row("1")), List.of(), List.of());
        SurvivalContext byUp =
                new SurvivalContext(Map.of(), Map.of(), Map.of(ACCOUNT, 1), Set.of(), Set.of(), Set.of());

        assertThat(only(lost, byUp).rule()).isEqualTo(Rules.ROWS_LOST);
        assertThat(only(lost, TEXT).rule()).isEqualTo(Rules.ROW_LOST);
    }

    @Test
    void saysThatTheRowsWentWithTheirTable() {
        RecordsDifference lost = new RecordsDifference(ACCOUNT, List.of(row("1")), List.of(), List.of());
        SurvivalContext dropped = new SurvivalContext(
                Map.of("account.id", RulesFixtures.column("id", "integer")),
                Map.of(),
                Map.of(),
                Set.of(),
                Set.of(),
                Set.of());

        assertThat(only(lost, dropped).message())
                .isEqualTo("1 row of account that existed before the up is gone after the down; the up dropped"
                        + " or renamed the table.");
        assertThat(only(lost, TEXT).message())
                .isEqualTo("1 row of account that existed before the up is gone after the down; after the up,"
                        + " the table still had at least as many rows as before.");
    }

    @Test
    void reportsRowsThatAreTooMany() {
        RecordsDifference added = new RecordsDifference(ACCOUNT, List.of(), List.of(row("9")), List.of());

        assertThat(only(added, TEXT).rule()).isEqualTo(Rules.ROW_ADDED);
        assertThat(only(added, TEXT).evidence()).containsExactly("(id='9')");
    }

    private static Finding only(RecordsDifference difference, SurvivalContext context) {
        List<Finding> findings = Survival.judge(List.of(difference), context);
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    private static RecordsDifference changed(String column, @Nullable String before, @Nullable String after) {
        return new RecordsDifference(
                ACCOUNT, List.of(), List.of(), List.of(RulesFixtures.change("id=1", column, before, after)));
    }

    private static DataRecord row(String id) {
        return RulesFixtures.record("id", id);
    }

    @Test
    void warnsOfValuesThatTriggersOfOtherTablesKeep() {
        RecordsDifference difference = new RecordsDifference(
                ACCOUNT, List.of(), List.of(), List.of(RulesFixtures.change("1", "note", "a", "b")));
        SurvivalContext kept = new SurvivalContext(Map.of(), Map.of(), Map.of(), Set.of(), Set.of(ACCOUNT), Set.of());
        SurvivalContext guarded =
                new SurvivalContext(Map.of(), Map.of(), Map.of(), Set.of(), Set.of(ACCOUNT), Set.of("account.note"));

        assertThat(only(difference, kept).rule()).isEqualTo(Rules.TOUCHED_BY_TRIGGER);
        assertThat(only(difference, kept).severity()).isEqualTo(Severity.WARNING);
        assertThat(only(difference, guarded).rule()).isEqualTo(Rules.VALUE_LOST);
    }
}
