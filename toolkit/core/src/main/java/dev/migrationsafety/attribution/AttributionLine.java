package dev.migrationsafety.attribution;

import dev.migrationsafety.attribution.Attribution.Attributed;
import dev.migrationsafety.data.difference.LossClass;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.preparation.AppendOnlyTables;
import dev.migrationsafety.rules.Opinion.Origin;
import dev.migrationsafety.rules.Rules;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * The table of attribution: each line says which finding of which judge repeats which finding before it. The catalogue
 * has an entry for each line, which names it under {@code attribution}.
 */
@SuppressWarnings("ImmutableEnumChecker") // the predicates are stateless
public enum AttributionLine {
    /** An invariant over rows that the next station cannot hold, where the table or column already has an error. */
    UNHOLDABLE_ROWS_INVARIANT_REPEATS_ERROR(
            Origin.UNHOLDABLE_ROWS,
            finding -> finding.claim() == Claim.INVARIANTS,
            (finding, known) -> isError(known)
                    && sameSubject(finding, known)
                    && (isSameRule(finding, known) || !isOfInvariantsOverUnholdableRows(known))),
    /** A loss over rows that the next station cannot hold, where the common rows show it as well. */
    UNHOLDABLE_ROWS_LOSS_REPEATS_LOSS(
            Origin.UNHOLDABLE_ROWS,
            finding -> finding.rule().equals(Rules.LOSSY_CAST)
                    || finding.rule().equals(Rules.ROLLBACK_LOSES_DATA)
                    || isLoss(finding),
            (finding, known) -> isError(known) && sameSubject(finding, known) && isLoss(known.finding())),
    /** A down that fails over rows that the next station cannot hold, where the rollback already has an error. */
    UNHOLDABLE_ROWS_DOWN_REPEATS_ROLLBACK_ERROR(
            Origin.UNHOLDABLE_ROWS,
            finding -> finding.rule().equals(Rules.DOWN_FAILS_WITH_ROWS),
            (finding, known) -> isError(known) && known.finding().claim() == Claim.ROLLBACK),
    /** An up that leaves partial changes behind, where it does over other rows of the same table. */
    UNHOLDABLE_ROWS_MIDWAY_REPEATS_MIDWAY(
            Origin.UNHOLDABLE_ROWS,
            finding -> finding.rule().equals(Rules.UP_FAILS_MIDWAY),
            (finding, known) -> sameSubject(finding, known) && isSameRule(finding, known)),
    /** A script that fails over fewer rows, where it fails over all rows already. */
    SPARSE_ROWS_REPEAT_FAILURE(
            Origin.SPARSE_ROWS,
            finding -> true,
            (finding, known) -> known.finding().location().equals(finding.location())
                    || (isError(known) && known.finding().claim() == finding.claim())),
    /** A statement that matched no rows, where row security hides them. */
    UNMATCHED_STATEMENT_REPEATS_HIDDEN_ROWS(
            Origin.CLOSING,
            finding -> finding.rule().equals(Rules.STATEMENT_NOT_EXERCISED),
            (finding, known) -> known.finding().rule().equals(Rules.ROWS_HIDDEN)),
    /** A log entry that is gone, where rows of the log from before the up are gone, too. */
    LOG_ENTRY_REPEATS_ROW(
            Origin.ROLLBACK,
            finding -> finding.lossClass().equals(AppendOnlyTables.ENTRY_GONE),
            (finding, known) ->
                    sameSubject(finding, known) && known.finding().rule().equals(Rules.ROW_LOST)),
    /** A statement that refuses new rows for several constraints. */
    NEW_ROWS_REFUSAL_REPEATS_REFUSAL(
            Origin.NEW_VERSION,
            finding -> finding.rule().equals(Rules.ROLLBACK_BLOCKED)
                    || finding.rule().equals(Rules.DOWN_FAILS_WITH_ROWS),
            (finding, known) -> sameSubject(finding, known)
                    && known.finding().lossClass().equals(finding.lossClass())
                    && known.finding().location().equals(finding.location())),
    /** Older rows that seem lost or changed beside new rows, where they only got other ids. */
    NEW_ROWS_REPEAT_RENUMBERING(
            Origin.NEW_VERSION,
            AttributionLine::isLoss,
            (finding, known) -> known.finding().lossClass().equals(LossClass.RENUMBERED.words())
                    && (finding.subject() + ".").startsWith(table(known) + ".")),
    /** What new rows show, where all rows or others of the new rows show the same. */
    NEW_ROWS_REPEAT_ROLLBACK(
            Origin.NEW_VERSION,
            finding -> !Table.ALWAYS_REPORTED.contains(finding.rule()) && finding.claim() == Claim.ROLLBACK,
            (finding, known) -> sameSubject(finding, known)
                    && (isError(known)
                            || (finding.severity() != Severity.ERROR
                                    && known.finding().claim() == Claim.ROLLBACK)));

    private final Origin origin;
    private final Predicate<Finding> finding;
    private final BiPredicate<Finding, Attributed> cause;

    /**
     * @param origin whose findings may be repetitions
     * @param finding which of them
     * @param cause whether a finding that is reported is the cause of it
     */
    AttributionLine(Origin origin, Predicate<Finding> finding, BiPredicate<Finding, Attributed> cause) {
        this.origin = origin;
        this.finding = finding;
        this.cause = cause;
    }

    /** The name of the line in the catalogue, for example {@code log-entry-repeats-row}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean drops(Attributed candidate, Attributed known) {
        return candidate.origin() == origin
                && finding.test(candidate.finding())
                && cause.test(candidate.finding(), known);
    }

    private static boolean isError(Attributed known) {
        return known.finding().severity() == Severity.ERROR;
    }

    private static boolean isLoss(Finding finding) {
        return Table.LOSSES.contains(finding.rule());
    }

    private static boolean sameSubject(Finding finding, Attributed known) {
        return known.finding().subject().equals(finding.subject());
    }

    /** The table of a finding about a column. */
    private static String table(Attributed known) {
        String column = known.finding().subject();
        return column.substring(0, column.lastIndexOf('.'));
    }

    private static boolean isSameRule(Finding finding, Attributed known) {
        return known.finding().rule().equals(finding.rule());
    }

    /** Several invariants may speak of one column; none of them repeats another. */
    private static boolean isOfInvariantsOverUnholdableRows(Attributed known) {
        return known.origin() == Origin.UNHOLDABLE_ROWS && known.finding().claim() == Claim.INVARIANTS;
    }

    /** Sets of rules that the lines name. */
    private static final class Table {
        static final Set<String> LOSSES = Set.of(Rules.VALUE_LOST, Rules.ROW_LOST, Rules.ROWS_LOST);
        /** What is reported of new rows, whatever else is reported of the same subject. */
        static final Set<String> ALWAYS_REPORTED = Set.of(
                Rules.ROLLBACK_BLOCKED, Rules.DOWN_FAILS_WITH_ROWS, Rules.ERROR_IGNORED, Rules.TOUCHED_BY_TRIGGER);
    }
}
