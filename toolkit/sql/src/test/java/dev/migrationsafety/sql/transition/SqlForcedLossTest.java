package dev.migrationsafety.sql.transition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.data.Value;
import dev.migrationsafety.data.difference.RecordsDifference;
import dev.migrationsafety.data.difference.ValueChange;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.judge.unholdable.ForcedLoss;
import dev.migrationsafety.rules.Rules;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Transition;
import dev.migrationsafety.sql.schema.Column;
import dev.migrationsafety.sql.schema.DataType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How losses that a transition of SQL forces are judged. */
class SqlForcedLossTest {
    private static final ContainerName ACCOUNT = ContainerName.of("account");
    private static final Transition NARROWED = cast("numeric(18,4)", "numeric(18,2)");
    private static final Transition NOT_NULL = new SqlTransition.NotNullAdded(ACCOUNT, "balance");

    private static Transition cast(String before, String after) {
        return new SqlTransition.TypeChanged(ACCOUNT, balance(before), balance(after));
    }

    private static Column balance(String type) {
        return new Column("balance", DataType.of(type), true, Optional.empty(), Column.Source.WRITTEN);
    }

    private static List<RecordsDifference> changed(@Nullable String before, String after) {
        return List.of(new RecordsDifference(
                ACCOUNT,
                List.of(),
                List.of(),
                List.of(new ValueChange("id=1", FieldPath.of("balance"), Value.of(before), Value.of(after)))));
    }

    private static Finding only(List<Finding> findings) {
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    private static Optional<Finding> afterUp(Transition transition, String before, String after) {
        return ForcedLoss.afterUp(transition, changed(before, after).get(0));
    }

    @Test
    void callsACastThatRoundsAFaultOfTheUp() {
        Finding finding = only(
                ForcedLoss.afterDown(NARROWED, changed("10.1234", "10.1200"), false, column -> false, column -> true));

        assertThat(finding.rule()).isEqualTo(Rules.LOSSY_CAST);
        assertThat(finding.claim()).isEqualTo(Claim.UP);
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.message())
                .isEqualTo("The up silently changed 1 value of account.balance (precision): the next version"
                        + " cannot hold such values (account.balance: numeric(18,4) → numeric(18,2)).");
    }

    @Test
    void callsABackfillOfNullsTheCostOfTheRollback() {
        Finding finding =
                only(ForcedLoss.afterDown(NOT_NULL, changed(null, "0.0000"), true, column -> false, column -> true));

        assertThat(finding.rule()).isEqualTo(Rules.ROLLBACK_LOSES_DATA);
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.message())
                .isEqualTo("Rolling back loses 1 value of account.balance (null filled): the step replaced them"
                        + " before the change (account.balance: NOT NULL added), and the down does not restore"
                        + " them.");
    }

    @Test
    void warnsOfBlanksThatACastToAShorterTextDrops() {
        Transition shorter = cast("text", "character varying");

        Finding up = afterUp(shorter, "abcde  ", "abcde").orElseThrow();
        Finding down = only(
                ForcedLoss.afterDown(shorter, changed("abcde  ", "abcde"), false, column -> false, column -> false));

        assertThat(up).isEqualTo(down);
        assertThat(up.severity()).isEqualTo(Severity.WARNING);
        assertThat(up.message())
                .isEqualTo("The up silently removed the trailing blanks of 1 value of account.balance: the next"
                        + " version cannot hold such values (account.balance: text → character varying).");
        assertThat(afterUp(shorter, "abcdef ", "abcde"))
                .get()
                .extracting(Finding::severity)
                .isEqualTo(Severity.ERROR);
    }

    @Test
    void seesTheNearestNumberOfAFloatingTypeWithoutARollback() {
        Transition floating = cast("numeric(20,4)", "double precision");

        assertThat(afterUp(floating, "9007199254740993.0000", "9007199254740992"))
                .isPresent();
        assertThat(afterUp(floating, "17.5000", "17.5")).isEmpty();
        assertThat(afterUp(floating, "17.5000", "1750")).isEmpty();
    }

    @Test
    void seesAPlainCastWithoutARollbackButNotAChangeOfUnit() {
        assertThat(afterUp(NARROWED, "10.1234", "10.12")).isPresent();
        assertThat(afterUp(NARROWED, "10.1234", "1012.34")).isEmpty();
    }
}
