package dev.migrationsafety.judge.unholdable;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.data.difference.RecordsDifference;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.kit.KitField;
import dev.migrationsafety.kit.KitTransition;
import dev.migrationsafety.rules.Rules;
import dev.migrationsafety.rules.RulesFixtures;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Transition;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ForcedLossTest {
    private static final ContainerName ACCOUNT = ContainerName.of("account");
    private static final Transition NARROWED = new KitTransition.TypeChanged(
            ACCOUNT,
            RulesFixtures.column("balance", "numeric(18,4)"),
            RulesFixtures.column("balance", "numeric(18,2)"));
    private static final Transition NOT_NULL = new KitTransition.RequiredAdded(ACCOUNT, FieldPath.of("balance"));

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
    void blamesTheRollbackForWhatTheUpConvertedWithoutCutting() {
        Finding finding = only(
                ForcedLoss.afterDown(NARROWED, changed("10.1234", "10.0000"), false, column -> true, column -> true));

        assertThat(finding.rule()).isEqualTo(Rules.LOSSY_CAST);
        assertThat(finding.claim()).isEqualTo(Claim.ROLLBACK);
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.message())
                .isEqualTo("Up and down changed 1 value of account.balance (precision): the up converted them"
                        + " (account.balance: numeric(18,4) → numeric(18,2)), and the down does not convert"
                        + " them back.");
    }

    @Test
    void callsABackfillOfNullsTheCostOfTheRollback() {
        Finding finding =
                only(ForcedLoss.afterDown(NOT_NULL, changed(null, "0.0000"), true, column -> false, column -> true));

        assertThat(finding.rule()).isEqualTo(Rules.ROLLBACK_LOSES_DATA);
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void callsANumberThatWasChangedOnPurposeAFaultUntilDeclared() {
        Finding finding =
                only(ForcedLoss.afterDown(NOT_NULL, changed("17.50", "0.0000"), true, column -> false, column -> true));

        assertThat(finding.rule()).isEqualTo(Rules.VALUE_LOST);
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void callsATextThatWasChangedOnPurposeTheCostOfTheRollbackEvenIfItHasDigitsOnly() {
        Finding finding =
                only(ForcedLoss.afterDown(NOT_NULL, changed("0151", "none"), true, column -> false, column -> false));

        assertThat(finding.rule()).isEqualTo(Rules.ROLLBACK_LOSES_DATA);
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void warnsOfBlanksThatACastToAShorterTextDrops() {
        Transition shorter = new Converting(
                RulesFixtures.column("balance", "text"), RulesFixtures.column("balance", "character varying"));

        Finding up =
                ForcedLoss.afterUp(shorter, changed("abcde  ", "abcde").get(0)).orElseThrow();
        Finding down = only(
                ForcedLoss.afterDown(shorter, changed("abcde  ", "abcde"), false, column -> false, column -> false));

        assertThat(up).isEqualTo(down);
        assertThat(up.severity()).isEqualTo(Severity.WARNING);
        assertThat(up.message())
                .isEqualTo("The up silently removed the trailing blanks of 1 value of account.balance: the next"
                        + " version cannot hold such values (account.balance: text → character varying).");
        assertThat(ForcedLoss.afterUp(shorter, changed("abcdef ", "abcde").get(0)))
                .get()
                .extracting(Finding::severity)
                .isEqualTo(Severity.ERROR);
    }

    @Test
    void seesTheNearestNumberOfAFloatingTypeWithoutARollback() {
        Transition floating = new Converting(
                RulesFixtures.column("balance", "numeric(20,4)"), RulesFixtures.column("balance", "double precision"));

        assertThat(ForcedLoss.afterUp(
                        floating,
                        changed("9007199254740993.0000", "9007199254740992").get(0)))
                .isPresent();
        assertThat(ForcedLoss.afterUp(floating, changed("17.5000", "17.5").get(0)))
                .isEmpty();
        assertThat(ForcedLoss.afterUp(floating, changed("17.5000", "1750").get(0)))
                .isEmpty();
    }

    @Test
    void seesAPlainCastWithoutARollbackButNotAChangeOfUnit() {
        assertThat(ForcedLoss.afterUp(NARROWED, changed("10.1234", "10.12").get(0)))
                .isPresent();
        assertThat(ForcedLoss.afterUp(NARROWED, changed("10.1234", "1012.34").get(0)))
                .isEmpty();
    }

    private static Finding only(List<Finding> findings) {
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    private static List<RecordsDifference> changed(@Nullable String before, @Nullable String after) {
        return List.of(new RecordsDifference(
                ACCOUNT, List.of(), List.of(), List.of(RulesFixtures.change("id=1", "balance", before, after))));
    }

    /** A change to a type whose values round to the nearest number, or have no room for blanks at the end. */
    private record Converting(KitField before, KitField after) implements Transition {
        @Override
        public ContainerName container() {
            return ACCOUNT;
        }

        @Override
        public List<FieldPath> fields() {
            return List.of(before.path());
        }

        @Override
        public Effect effect() {
            return Effect.TYPE;
        }

        @Override
        public String describe() {
            return new KitTransition.TypeChanged(ACCOUNT, before, after).describe();
        }

        @Override
        public boolean rounds(@Nullable String old, @Nullable String now) {
            return "9007199254740993.0000".equals(old) && "9007199254740992".equals(now);
        }

        @Override
        public boolean dropsBlanks(@Nullable String old, @Nullable String now) {
            return old != null && !old.equals(now) && Objects.equals(old.stripTrailing(), now);
        }
    }
}
