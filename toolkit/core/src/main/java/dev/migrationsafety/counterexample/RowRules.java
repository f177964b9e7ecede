package dev.migrationsafety.counterexample;

import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.rules.Rules;
import java.util.Set;

/** The rules whose findings depend on rows, so that a search for the smallest rows is worthwhile. */
final class RowRules {
    private static final Set<String> RULES = Set.of(
            Rules.UP_FAILS_WITH_ROWS,
            Rules.SECOND_UP_FAILS,
            Rules.SECOND_UP_DIFFERS,
            Rules.SESSION_DEPENDENT,
            Rules.LOSSY_CAST,
            Rules.VALUE_LOST,
            Rules.ROW_LOST,
            Rules.ROWS_LOST,
            Rules.ROW_ADDED,
            Rules.DOWN_FAILS_WITH_ROWS,
            Rules.ERROR_IGNORED,
            Rules.NOT_IDEMPOTENT,
            Rules.REPEATABLE_DIFFERS,
            Rules.REPEATABLE_CONFLICTS,
            Rules.VERIFICATION_FAILS);

    private RowRules() {}

    static boolean hangsOnRows(Finding finding) {
        return finding.severity() == Severity.ERROR
                && (finding.claim() == Claim.INVARIANTS || RULES.contains(finding.rule()));
    }
}
