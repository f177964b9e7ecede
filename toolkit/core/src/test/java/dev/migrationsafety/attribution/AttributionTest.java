package dev.migrationsafety.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.attribution.Attribution.Attributed;
import dev.migrationsafety.attribution.Attribution.Repetition;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Location;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.preparation.AppendOnlyTables;
import dev.migrationsafety.rules.Opinion;
import dev.migrationsafety.rules.Opinion.Origin;
import dev.migrationsafety.rules.Rules;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each line of the table leaves out a repetition, and keeps a finding that is almost one. */
class AttributionTest {
    private static final String BALANCE = "account.balance";
    private static final String OTHER = "account.number";
    private static final String DOWN = "002_step.down.kit";

    /**
     * Two findings, the first before the second.
     *
     * @param line what the line of the table is about, and what is different in a twin
     */
    private record Pair(String line, Attributed first, Attributed second) {
        static Pair of(String line, Attributed first, Attributed second) {
            return new Pair(line, first, second);
        }

        @Override
        public String toString() {
            return line;
        }
    }

    private static Attributed error(Origin origin, Claim claim, String rule, String subject) {
        return found(origin, Severity.ERROR, claim, rule, subject, "");
    }

    private static Attributed warning(Origin origin, Claim claim, String rule, String subject) {
        return found(origin, Severity.WARNING, claim, rule, subject, "");
    }

    private static Attributed found(
            Origin origin, Severity severity, Claim claim, String rule, String subject, String lossClass) {
        return new Attributed(
                Finding.of(rule, severity, claim)
                        .subject(subject)
                        .lossClass(lossClass)
                        .message(rule + " of " + subject),
                origin);
    }

    /** Two judges may have the same origin; each says one thing. */
    private static List<Attributed> attribute(Attributed... findings) {
        return attribution(findings).reported();
    }

    private static Attribution attribution(Attributed... findings) {
        return Attribution.of(Arrays.stream(findings)
                .map(found -> {
                    Opinion opinion = new Opinion(found.origin());
                    opinion.add(found.finding());
                    return opinion;
                })
                .toList());
    }

    private static final Attributed VALUE_LOST = error(Origin.ROLLBACK, Claim.ROLLBACK, Rules.VALUE_LOST, BALANCE);
    private static final Attributed VALUE_LOST_WARNING =
            warning(Origin.ROLLBACK, Claim.ROLLBACK, Rules.VALUE_LOST, BALANCE);
    private static final Attributed VALUE_LOST_ELSEWHERE =
            error(Origin.ROLLBACK, Claim.ROLLBACK, Rules.VALUE_LOST, OTHER);

    private static final Attributed RENUMBERED =
            found(Origin.ROLLBACK, Severity.ERROR, Claim.ROLLBACK, Rules.VALUE_LOST, "account.id", "renumbered");

    private static Attributed invariant(Origin origin, Claim claim) {
        return error(origin, claim, "sum-changed", BALANCE);
    }

    private static Attributed unholdable(String rule) {
        return error(Origin.UNHOLDABLE_ROWS, Claim.UP, rule, BALANCE);
    }

    private static Attributed downFails(Origin origin) {
        return error(origin, Claim.ROLLBACK, Rules.DOWN_FAILS_WITH_ROWS, DOWN);
    }

    private static final Attributed ROWS_HIDDEN = error(Origin.HIDDEN_ROWS, Claim.UP, Rules.ROWS_HIDDEN, "account");

    private static Attributed unmatched(Origin origin) {
        return warning(origin, Claim.UP, Rules.STATEMENT_NOT_EXERCISED, "002_step.up.kit");
    }

    private static Attributed fails(Origin origin, Severity severity, Claim claim, int line) {
        return new Attributed(
                Finding.of(Rules.DOWN_FAILS_WITH_ROWS, severity, claim)
                        .subject(DOWN)
                        .at(new Location(DOWN, line))
                        .message("fails at line " + line),
                origin);
    }

    private static Attributed midway(Origin origin, String table, int line) {
        return new Attributed(
                Finding.of(Rules.UP_FAILS_MIDWAY, Severity.ERROR, Claim.UP)
                        .subject(table)
                        .at(new Location("002_step.up.kit", line))
                        .message("fails midway at line " + line),
                origin);
    }

    private static Attributed entryGone(Origin origin, String subject) {
        return found(origin, Severity.ERROR, Claim.ROLLBACK, Rules.ROW_LOST, subject, AppendOnlyTables.ENTRY_GONE);
    }

    private static Attributed rowLost(Severity severity) {
        return found(Origin.ROLLBACK, severity, Claim.ROLLBACK, Rules.ROW_LOST, "log", "row gone");
    }

    private static Attributed refusal(Origin origin, String rule, String subject, String code, int line) {
        return new Attributed(
                Finding.of(rule, Severity.WARNING, Claim.ROLLBACK)
                        .subject(subject)
                        .lossClass(code)
                        .at(new Location(DOWN, line))
                        .message(rule + " at line " + line),
                origin);
    }

    private static Attributed closes(String subject, String code, int line) {
        return refusal(Origin.NEW_VERSION, Rules.ROLLBACK_BLOCKED, subject, code, line);
    }

    private static Attributed ofNewVersion(Severity severity, String rule) {
        return found(Origin.NEW_VERSION, severity, Claim.ROLLBACK, rule, BALANCE, "of new rows");
    }

    static Stream<Pair> repetitions() {
        Attributed closes = closes(DOWN, "bad-value", 3);
        return Stream.of(
                Pair.of(
                        "invariant over unholdable rows of a faulty column",
                        VALUE_LOST,
                        invariant(Origin.UNHOLDABLE_ROWS, Claim.INVARIANTS)),
                Pair.of("cast beyond a border", VALUE_LOST, unholdable(Rules.LOSSY_CAST)),
                Pair.of("cost beyond a border", VALUE_LOST, unholdable(Rules.ROLLBACK_LOSES_DATA)),
                Pair.of("value lost beyond a border", VALUE_LOST, unholdable(Rules.VALUE_LOST)),
                Pair.of("row lost beyond a border", VALUE_LOST, unholdable(Rules.ROW_LOST)),
                Pair.of("rows lost beyond a border", VALUE_LOST, unholdable(Rules.ROWS_LOST)),
                Pair.of(
                        "down that fails beyond a border, where the rollback is bad anyway",
                        VALUE_LOST,
                        downFails(Origin.UNHOLDABLE_ROWS)),
                Pair.of(
                        "partial changes beyond another border of the same table",
                        midway(Origin.UNHOLDABLE_ROWS, "account", 3),
                        midway(Origin.UNHOLDABLE_ROWS, "account", 4)),
                Pair.of(
                        "new rows of a table whose ids were renumbered",
                        RENUMBERED,
                        error(Origin.NEW_VERSION, Claim.ROLLBACK, Rules.ROW_LOST, "account")),
                Pair.of(
                        "values of new rows of a table whose ids were renumbered",
                        RENUMBERED,
                        warning(Origin.NEW_VERSION, Claim.ROLLBACK, Rules.VALUE_LOST, BALANCE)),
                Pair.of(
                        "script that fails over fewer rows at the same line",
                        fails(Origin.ROLLBACK, Severity.WARNING, Claim.ROLLBACK, 3),
                        fails(Origin.SPARSE_ROWS, Severity.ERROR, Claim.ROLLBACK, 3)),
                Pair.of(
                        "script that fails over fewer rows, where the claim has an error",
                        fails(Origin.ROLLBACK, Severity.ERROR, Claim.ROLLBACK, 3),
                        fails(Origin.SPARSE_ROWS, Severity.ERROR, Claim.ROLLBACK, 4)),
                Pair.of("statement over hidden rows", ROWS_HIDDEN, unmatched(Origin.CLOSING)),
                Pair.of("log entry gone", rowLost(Severity.ERROR), entryGone(Origin.ROLLBACK, "log")),
                Pair.of(
                        "log entry gone where a row is lost that is only a warning",
                        rowLost(Severity.WARNING),
                        entryGone(Origin.ROLLBACK, "log")),
                Pair.of(
                        "statement that refuses rows beyond another border",
                        closes,
                        refusal(Origin.NEW_VERSION, Rules.DOWN_FAILS_WITH_ROWS, DOWN, "bad-value", 3)),
                Pair.of(
                        "statement that refuses rows that another judge has told of",
                        refusal(Origin.ROLLBACK, Rules.DOWN_FAILS_WITH_ROWS, DOWN, "bad-value", 3),
                        closes),
                Pair.of(
                        "error of new rows beside an error of all rows",
                        VALUE_LOST,
                        ofNewVersion(Severity.ERROR, Rules.VALUE_LOST)),
                Pair.of(
                        "error of new rows beside an error of the up",
                        error(Origin.REVIEW, Claim.UP, Rules.LOSSY_CAST, BALANCE),
                        ofNewVersion(Severity.ERROR, Rules.VALUE_LOST)),
                Pair.of(
                        "warning of new rows beside a warning about the rollback",
                        VALUE_LOST_WARNING,
                        ofNewVersion(Severity.WARNING, Rules.ROLLBACK_LOSES_DATA)),
                Pair.of(
                        "warning of new rows beside one of others of them",
                        ofNewVersion(Severity.WARNING, Rules.VALUE_LOST),
                        ofNewVersion(Severity.WARNING, Rules.ROLLBACK_LOSES_DATA)));
    }

    @ParameterizedTest
    @MethodSource("repetitions")
    void leavesOut(Pair pair) {
        assertThat(attribute(pair.first(), pair.second())).containsExactly(pair.first());
    }

    @Test
    void saysWhatItLeftOutAndByWhichLine() {
        Attributed cast = unholdable(Rules.LOSSY_CAST);
        Attributed gone = entryGone(Origin.ROLLBACK, "log");
        Attributed row = rowLost(Severity.ERROR);

        assertThat(attribution(VALUE_LOST, row, gone, cast).repetitions())
                .containsExactly(
                        new Repetition(AttributionLine.LOG_ENTRY_REPEATS_ROW, gone.finding(), row.finding()),
                        new Repetition(
                                AttributionLine.UNHOLDABLE_ROWS_LOSS_REPEATS_LOSS,
                                cast.finding(),
                                VALUE_LOST.finding()));
        assertThat(attribution(gone, cast).repetitions()).isEmpty();
    }

    @Test
    void everyLineLeavesSomethingOut() {
        assertThat(repetitions()
                        .flatMap(pair -> attribution(pair.first(), pair.second()).repetitions().stream())
                        .map(Repetition::line))
                .containsOnly(AttributionLine.values());
    }

    @Test
    void namesALineAsTheCatalogueDoes() {
        assertThat(AttributionLine.LOG_ENTRY_REPEATS_ROW.id()).isEqualTo("log-entry-repeats-row");
    }

    @ParameterizedTest
    @MethodSource("repetitions")
    void keepsARepetitionThatComesBeforeItsCause(Pair pair) {
        assertThat(attribute(pair.second())).containsExactly(pair.second());
        assertThat(attribute(pair.second(), pair.first())).startsWith(pair.second());
    }

    static Stream<Pair> twins() {
        Attributed closes = closes(DOWN, "bad-value", 3);
        Attributed sum = invariant(Origin.UNHOLDABLE_ROWS, Claim.INVARIANTS);
        Attributed downFails = downFails(Origin.UNHOLDABLE_ROWS);
        Attributed upFails = error(Origin.PREPARATION, Claim.UP, Rules.UP_FAILS_WITH_ROWS, BALANCE);
        return Stream.of(
                Pair.of(
                        "new rows: other table than the renumbered one",
                        RENUMBERED,
                        error(Origin.NEW_VERSION, Claim.ROLLBACK, Rules.ROW_LOST, "accounts")),
                Pair.of("invariant: other subject", VALUE_LOST_ELSEWHERE, sum),
                Pair.of("invariant: other origin", VALUE_LOST, invariant(Origin.INVARIANTS, Claim.INVARIANTS)),
                Pair.of("invariant: other claim", VALUE_LOST, invariant(Origin.UNHOLDABLE_ROWS, Claim.UP)),
                Pair.of("invariant: the cause is a warning", VALUE_LOST_WARNING, sum),
                Pair.of("loss: other subject", VALUE_LOST_ELSEWHERE, unholdable(Rules.LOSSY_CAST)),
                Pair.of("loss: other origin", VALUE_LOST, error(Origin.REVIEW, Claim.UP, Rules.LOSSY_CAST, BALANCE)),
                Pair.of("loss: the cause is a warning", VALUE_LOST_WARNING, unholdable(Rules.LOSSY_CAST)),
                Pair.of("loss: the cause is not a loss", upFails, unholdable(Rules.LOSSY_CAST)),
                Pair.of("loss: the finding is not a loss", VALUE_LOST, unholdable(Rules.NOT_IDEMPOTENT)),
                Pair.of("down fails: other origin", VALUE_LOST, downFails(Origin.SECOND_UP)),
                Pair.of("down fails: the cause is a warning", VALUE_LOST_WARNING, downFails),
                Pair.of("down fails: the cause speaks of the up", upFails, downFails),
                Pair.of(
                        "down fails: the finding is another",
                        VALUE_LOST,
                        error(Origin.UNHOLDABLE_ROWS, Claim.ROLLBACK, Rules.DOWN_FAILS, DOWN)),
                Pair.of(
                        "midway: other subject",
                        midway(Origin.UNHOLDABLE_ROWS, "account", 3),
                        midway(Origin.UNHOLDABLE_ROWS, "posting", 4)),
                Pair.of(
                        "midway: other origin",
                        midway(Origin.PREPARATION, "account", 3),
                        midway(Origin.PREPARATION, "account", 4)),
                Pair.of(
                        "midway: the cause leaves nothing behind",
                        warning(Origin.UNHOLDABLE_ROWS, Claim.UP, Rules.UP_REFUSES_ROWS, "account"),
                        midway(Origin.UNHOLDABLE_ROWS, "account", 4)),
                Pair.of(
                        "fewer rows: other line, and the cause is a warning",
                        fails(Origin.ROLLBACK, Severity.WARNING, Claim.ROLLBACK, 3),
                        fails(Origin.SPARSE_ROWS, Severity.ERROR, Claim.ROLLBACK, 4)),
                Pair.of(
                        "fewer rows: other line, and the cause speaks of the up",
                        fails(Origin.PREPARATION, Severity.ERROR, Claim.UP, 3),
                        fails(Origin.SPARSE_ROWS, Severity.ERROR, Claim.ROLLBACK, 4)),
                Pair.of(
                        "fewer rows: other origin",
                        fails(Origin.ROLLBACK, Severity.ERROR, Claim.ROLLBACK, 3),
                        fails(Origin.FULL_ROLLBACK, Severity.ERROR, Claim.ROLLBACK, 3)),
                Pair.of(
                        "hidden rows: the cause is another",
                        error(Origin.REVIEW, Claim.UP, Rules.ROWS_LOST, "account"),
                        unmatched(Origin.CLOSING)),
                Pair.of("hidden rows: other origin", ROWS_HIDDEN, unmatched(Origin.REVIEW)),
                Pair.of("log: other subject", rowLost(Severity.ERROR), entryGone(Origin.ROLLBACK, "audit")),
                Pair.of("log: other origin", rowLost(Severity.ERROR), entryGone(Origin.FULL_ROLLBACK, "log")),
                Pair.of(
                        "log: the cause is not a lost row",
                        error(Origin.ROLLBACK, Claim.ROLLBACK, Rules.ROW_ADDED, "log"),
                        entryGone(Origin.ROLLBACK, "log")),
                Pair.of("refusal: other subject", closes, closes("003_step.down.kit", "bad-value", 3)),
                Pair.of("refusal: other code", closes, closes(DOWN, "constraint", 3)),
                Pair.of("refusal: other line", closes, closes(DOWN, "bad-value", 4)),
                Pair.of(
                        "refusal: other origin",
                        closes,
                        refusal(Origin.FULL_ROLLBACK, Rules.ROLLBACK_BLOCKED, DOWN, "bad-value", 3)),
                Pair.of(
                        "new rows: other subject",
                        VALUE_LOST_ELSEWHERE,
                        ofNewVersion(Severity.ERROR, Rules.VALUE_LOST)),
                Pair.of(
                        "new rows: other origin",
                        VALUE_LOST,
                        error(Origin.SECOND_UP, Claim.ROLLBACK, Rules.SECOND_UP_DIFFERS, BALANCE)),
                Pair.of(
                        "new rows: other claim",
                        VALUE_LOST,
                        error(Origin.NEW_VERSION, Claim.UP, Rules.SECOND_UP_FAILS, BALANCE)),
                Pair.of(
                        "new rows: an error beside a warning",
                        VALUE_LOST_WARNING,
                        ofNewVersion(Severity.ERROR, Rules.VALUE_LOST)),
                Pair.of(
                        "new rows: a warning beside a warning about the up",
                        warning(Origin.REVIEW, Claim.UP, Rules.LOSSY_CAST, BALANCE),
                        ofNewVersion(Severity.WARNING, Rules.ROLLBACK_LOSES_DATA)),
                Pair.of("new rows: closes", VALUE_LOST, ofNewVersion(Severity.WARNING, Rules.ROLLBACK_BLOCKED)),
                Pair.of("new rows: fails", VALUE_LOST, ofNewVersion(Severity.ERROR, Rules.DOWN_FAILS_WITH_ROWS)),
                Pair.of("new rows: error", VALUE_LOST, ofNewVersion(Severity.ERROR, Rules.ERROR_IGNORED)),
                Pair.of("new rows: trigger", VALUE_LOST, ofNewVersion(Severity.WARNING, Rules.TOUCHED_BY_TRIGGER)));
    }

    @ParameterizedTest
    @MethodSource("twins")
    void keeps(Pair pair) {
        assertThat(attribute(pair.first(), pair.second())).containsExactly(pair.first(), pair.second());
    }

    @Test
    void takesNothingForACauseThatItLeftOutItself() {
        Attributed leftOut = downFails(Origin.UNHOLDABLE_ROWS);
        Attributed ofItsSubject = warning(Origin.NEW_VERSION, Claim.ROLLBACK, Rules.LEFTOVER, DOWN);

        assertThat(attribute(leftOut, ofItsSubject)).containsExactly(leftOut);
        assertThat(attribute(VALUE_LOST, leftOut, ofItsSubject)).containsExactly(VALUE_LOST, ofItsSubject);
    }

    @Test
    void findsTheCauseInTheSameOpinion() {
        Opinion opinion = new Opinion(Origin.ROLLBACK);
        opinion.add(rowLost(Severity.ERROR).finding());
        opinion.add(entryGone(Origin.ROLLBACK, "log").finding());

        assertThat(Attribution.of(List.of(opinion)).reported()).containsExactly(rowLost(Severity.ERROR));
    }

    @Test
    void keepsTheOrderOfTheJudges() {
        Attributed review = error(Origin.REVIEW, Claim.UP, Rules.ROWS_LOST, "posting");
        Attributed closes = closes(DOWN, "bad-value", 3);

        assertThat(attribute(review, VALUE_LOST, closes)).containsExactly(review, VALUE_LOST, closes);
        assertThat(Attribution.of(List.of()).reported()).isEmpty();
    }
}
