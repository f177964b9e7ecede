package dev.migrationsafety.rehearsal;

import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.rules.Rules;
import java.util.List;
import java.util.Set;

/**
 * The parts of a rung that some findings need to show again.
 *
 * @param wayBack whether the way down is needed
 * @param again whether the second up is
 * @param sides whether the runs over rows that the next station cannot hold are
 * @param rest whether everything else is, too
 */
record Scope(boolean wayBack, boolean again, boolean sides, boolean rest) {
    /** Everything that a rung rehearses. */
    static final Scope ALL = new Scope(true, true, true, true);

    private static final Set<String> AGAIN =
            Set.of(Rules.SECOND_UP_FAILS, Rules.SECOND_UP_DIFFERS, Rules.SESSION_DEPENDENT);
    private static final Set<String> SIDES =
            Set.of(Rules.LOSSY_CAST, Rules.VALUE_LOST, Rules.DOWN_FAILS_WITH_ROWS, Rules.ERROR_PASSED_OVER);
    private static final Set<String> WAY_BACK = Set.of(
            Rules.VALUE_LOST,
            Rules.ROW_LOST,
            Rules.ROWS_LOST,
            Rules.ROW_ADDED,
            Rules.DOWN_FAILS_WITH_ROWS,
            Rules.ERROR_PASSED_OVER);
    private static final Set<String> REST = Set.of(
            Rules.NOT_IDEMPOTENT, Rules.REPEATABLE_DIFFERS, Rules.REPEATABLE_IN_THE_WAY, Rules.VERIFICATION_FAILS);

    /** Whether rows may decide over a finding, so that smallest ones are worth a search. */
    static boolean hangsOnRows(Finding finding) {
        String rule = finding.rule();
        return finding.severity() == Severity.ERROR
                && (finding.claim() == Claim.INVARIANTS
                        || rule.equals(Rules.UP_FAILS_WITH_ROWS)
                        || AGAIN.contains(rule)
                        || SIDES.contains(rule)
                        || WAY_BACK.contains(rule)
                        || REST.contains(rule));
    }

    /** What all of some findings need. */
    static Scope of(List<Finding> findings) {
        return new Scope(
                any(findings, WAY_BACK) || any(findings, AGAIN),
                any(findings, AGAIN),
                any(findings, SIDES) || findings.stream().anyMatch(finding -> finding.claim() == Claim.INVARIANTS),
                any(findings, REST));
    }

    private static boolean any(List<Finding> findings, Set<String> rules) {
        return findings.stream().anyMatch(finding -> rules.contains(finding.rule()));
    }
}
