package dev.migrationsafety.rehearsal;

import dev.migrationsafety.engine.ScriptOutcome;
import dev.migrationsafety.engine.ScriptOutcome.Failed;
import dev.migrationsafety.engine.ScriptOutcome.Succeeded;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Counted;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.rules.Rules;
import dev.migrationsafety.schema.TableName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Errors after which a script went on and still ended well, so that whoever ran it believes in a success that was none
 * (psql without ON_ERROR_STOP).
 */
final class PassedOver {
    private static final int SHOWN = 8;
    private static final Set<String> WRITING = Set.of("INSERT", "COPY", "MERGE");
    private static final String DUPLICATE_KEY = "23505";
    /** What a server says about an object that already exists: database, role and others, table, column, schema, routine. */
    private static final Set<String> EXISTS = Set.of("42P04", "42710", "42P07", "42701", "42P06", "42723");

    private static final String NEXT =
            "Make psql stop at the first error: runner: psql with psql: {on-error-stop: true} in migration-safety.yml and"
                    + " -v ON_ERROR_STOP=1 where it runs, or \\set ON_ERROR_STOP on in the script; then correct the"
                    + " statement.";

    private PassedOver() {}

    /** All of them. */
    static List<Failed> in(ScriptOutcome outcome) {
        return outcome instanceof Succeeded done ? done.passedOver() : List.of();
    }

    /** Those that another run of the same script did not meet. */
    static List<Failed> beyond(ScriptOutcome outcome, ScriptOutcome known) {
        return in(outcome).stream()
                .filter(error -> in(known).stream().noneMatch(other -> same(error, other)))
                .toList();
    }

    private static boolean same(Failed one, Failed other) {
        return one.location().equals(other.location()) && one.sqlState().equals(other.sqlState());
    }

    /** The first error of an up that the structure pass, on empty tables, did not meet. */
    static Optional<Failed> withRows(Context context, Stretch step, ScriptOutcome outcome) {
        if (in(outcome).isEmpty()) {
            return Optional.empty();
        }
        return beyond(outcome, context.structure().outcome(step)).stream().findFirst();
    }

    /** Whether an up ended well and met no error that it does not meet on empty tables. */
    static boolean passes(Context context, Stretch step, ScriptOutcome outcome) {
        return outcome instanceof Succeeded && withRows(context, step, outcome).isEmpty();
    }

    /** An up that only met a row of ours under a key that it wrote itself. */
    static Optional<Failed> collision(Context context, Stretch step, ScriptOutcome outcome) {
        return withRows(context, step, outcome).filter(PassedOver::isCollision);
    }

    /** Whether a statement that writes rows met a row under the same key. */
    static boolean isCollision(Failed error) {
        return WRITING.contains(error.keyword()) && error.sqlState().equals(DUPLICATE_KEY);
    }

    /** Whether a statement that writes or changes rows met a row under the same key. */
    static boolean meetsKey(Failed error) {
        return isCollision(error)
                || (error.keyword().equals("UPDATE") && error.sqlState().equals(DUPLICATE_KEY));
    }

    /** Whether the server names a table in an error. */
    static boolean names(Failed error, TableName table) {
        return error.table().equals(table.schema() + "." + table.name());
    }

    static List<Finding> byUp(Context context, Stretch step, ScriptOutcome outcome) {
        boolean onlyWithRows = withRows(context, step, outcome).isPresent();
        String when = onlyWithRows ? " as soon as tables hold rows" : "";
        return in(outcome).isEmpty() ? List.of() : List.of(finding(Claim.UP, step.upFile(), in(outcome), when));
    }

    static List<Finding> byDown(Stretch step, ScriptOutcome outcome) {
        return in(outcome).isEmpty() ? List.of() : List.of(finding(Claim.WAY_BACK, step.downFile(), in(outcome), ""));
    }

    /** Errors that a down met only over rows written at the new version. */
    static List<Finding> byLaterDown(Stretch step, ScriptOutcome outcome, ScriptOutcome plain) {
        List<Failed> errors = beyond(outcome, plain);
        return errors.isEmpty()
                ? List.of()
                : List.of(finding(Claim.WAY_BACK, step.downFile(), errors, " over rows written at the new version"));
    }

    /**
     * Errors that only the second up met. That something already exists is a warning, if all is as after the first up.
     */
    static List<Finding> bySecondUp(Stretch step, ScriptOutcome second, ScriptOutcome first, boolean same) {
        List<Failed> errors = beyond(second, first);
        if (errors.isEmpty()) {
            return List.of();
        }
        Finding finding = finding(Claim.WAY_BACK, step.upFile(), errors, " when it runs again after the down");
        boolean harmless = same && errors.stream().allMatch(error -> EXISTS.contains(error.sqlState()));
        return List.of(harmless ? finding.withSeverity(Severity.WARNING) : finding);
    }

    /** The up on rows that the next station cannot hold. */
    static Finding bySide(Stretch step, Side side, Failed error) {
        return finding(
                Claim.UP,
                step.upFile(),
                List.of(error),
                " over " + Counted.of(side.unholdable(), "row") + " of "
                        + side.transition().table()
                        + " that the station before it allows ("
                        + side.transition().describe() + ")");
    }

    private static Finding finding(Claim claim, String file, List<Failed> errors, String when) {
        Failed first = errors.get(0);
        String count = errors.size() == 1 ? "an error" : errors.size() + " errors";
        return Finding.of(Rules.ERROR_PASSED_OVER, Severity.ERROR, claim)
                .at(first.location())
                .subject(file)
                .lossClass(first.sqlState() + when.replaceAll("\\d+", "").replaceFirst(" \\(.*", ""))
                .evidence(errors.stream().limit(SHOWN).map(Failed::describe).toList())
                .next(NEXT)
                .message("Migration " + file + " goes on after " + count + when
                        + " and still ends as a success; the first is " + first.describe());
    }
}
