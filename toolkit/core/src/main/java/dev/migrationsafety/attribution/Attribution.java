package dev.migrationsafety.attribution;

import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.preparation.Logs;
import dev.migrationsafety.rules.Opinion;
import dev.migrationsafety.rules.Opinion.Origin;
import dev.migrationsafety.rules.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * Drops findings that only repeat a cause that is already reported. Judges report everything they see; a table
 * defines which finding of which judge repeats which other finding. Findings are processed in the order of the
 * judges, so that a cause comes first.
 */
public final class Attribution {
    private static final Set<String> LOSSES = Set.of(Rules.VALUE_LOST, Rules.ROW_LOST, Rules.ROWS_LOST);
    private static final Set<String> REFUSALS = Set.of(Rules.ROLLBACK_BLOCKED, Rules.DOWN_FAILS_WITH_ROWS);
    /** Rules that are always reported for rows of the new version, whatever else is reported about the same subject. */
    private static final Set<String> ALWAYS_TOLD =
            Set.of(Rules.ROLLBACK_BLOCKED, Rules.DOWN_FAILS_WITH_ROWS, Rules.ERROR_IGNORED, Rules.TOUCHED_BY_TRIGGER);

    /**
     * One line of the table.
     *
     * @param origin whose findings may be repetitions
     * @param finding which of them
     * @param cause whether a finding that is reported is its cause
     */
    private record Line(Origin origin, Predicate<Finding> finding, BiPredicate<Finding, Attributed> cause) {
        boolean drops(Attributed candidate, Attributed known) {
            return candidate.origin() == origin
                    && finding.test(candidate.finding())
                    && cause.test(candidate.finding(), known);
        }
    }

    private static final List<Line> TABLE = List.of(
            // What an invariant reports with rows that the next version cannot hold, where their table or column is
            // faulty.
            new Line(
                    Origin.UNHOLDABLE_ROWS,
                    finding -> finding.claim() == Claim.INVARIANTS,
                    (finding, known) -> isError(known)
                            && sameSubject(finding, known)
                            && (isSameRule(finding, known) || !isOfInvariantsOverUnholdableRows(known))),
            // A loss with rows that the next version cannot hold, which the common rows show as well.
            new Line(
                    Origin.UNHOLDABLE_ROWS,
                    finding -> finding.rule().equals(Rules.LOSSY_CAST)
                            || finding.rule().equals(Rules.ROLLBACK_LOSES_DATA)
                            || LOSSES.contains(finding.rule()),
                    (finding, known) -> isError(known)
                            && sameSubject(finding, known)
                            && LOSSES.contains(known.finding().rule())),
            // A down that fails on rows that the next version cannot hold, where the rollback is faulty anyway.
            new Line(
                    Origin.UNHOLDABLE_ROWS,
                    finding -> finding.rule().equals(Rules.DOWN_FAILS_WITH_ROWS),
                    (finding, known) -> isError(known) && known.finding().claim() == Claim.ROLLBACK),
            // A script that fails on sparse rows, where it already fails on other rows.
            new Line(
                    Origin.SPARSE_ROWS,
                    finding -> true,
                    (finding, known) -> known.finding().location().equals(finding.location())
                            || (isError(known) && known.finding().claim() == finding.claim())),
            // A statement that matched no rows, where row security hides them.
            new Line(
                    Origin.CLOSING,
                    finding -> finding.rule().equals(Rules.STATEMENT_NOT_EXERCISED),
                    (finding, known) -> known.finding().rule().equals(Rules.ROWS_HIDDEN)),
            // A log entry that is gone, where rows of the log from before the up are gone too.
            new Line(
                    Origin.ROLLBACK,
                    finding -> finding.lossClass().equals(Logs.ENTRY_GONE),
                    (finding, known) -> sameSubject(finding, known)
                            && known.finding().rule().equals(Rules.ROW_LOST)),
            // The same statement refuses rows that violate several transitions.
            new Line(
                    Origin.NEW_VERSION,
                    finding -> REFUSALS.contains(finding.rule()),
                    (finding, known) -> sameSubject(finding, known)
                            && known.finding().lossClass().equals(finding.lossClass())
                            && known.finding().location().equals(finding.location())),
            // Rows of the new version show again what all rows show, or the same that others of them show.
            new Line(
                    Origin.NEW_VERSION,
                    finding -> !ALWAYS_TOLD.contains(finding.rule()) && finding.claim() == Claim.ROLLBACK,
                    (finding, known) -> sameSubject(finding, known)
                            && (isError(known)
                                    || (finding.severity() != Severity.ERROR
                                            && known.finding().claim() == Claim.ROLLBACK))));

    private Attribution() {}

    /** A finding, and whose it is. */
    public record Attributed(Finding finding, Origin origin) {}

    /** The findings of all opinions without repetitions, in order. */
    public static List<Attributed> of(List<Opinion> opinions) {
        List<Attributed> told = new ArrayList<>();
        for (Opinion opinion : opinions) {
            for (Finding finding : opinion.findings()) {
                Attributed candidate = new Attributed(finding, opinion.origin());
                boolean repeats =
                        told.stream().anyMatch(known -> TABLE.stream().anyMatch(line -> line.drops(candidate, known)));
                if (!repeats) {
                    told.add(candidate);
                }
            }
        }
        return told;
    }

    private static boolean isError(Attributed known) {
        return known.finding().severity() == Severity.ERROR;
    }

    private static boolean sameSubject(Finding finding, Attributed known) {
        return known.finding().subject().equals(finding.subject());
    }

    private static boolean isSameRule(Finding finding, Attributed known) {
        return known.finding().rule().equals(finding.rule());
    }

    /** Several invariants may speak of one column; none of them repeats another. */
    private static boolean isOfInvariantsOverUnholdableRows(Attributed known) {
        return known.origin() == Origin.UNHOLDABLE_ROWS && known.finding().claim() == Claim.INVARIANTS;
    }
}
