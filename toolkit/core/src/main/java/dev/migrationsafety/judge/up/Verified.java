package dev.migrationsafety.judge.up;

import dev.migrationsafety.engine.script.Answer;
import dev.migrationsafety.engine.script.ScriptOutcome;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.FindingBuilder;
import dev.migrationsafety.finding.Judgement;
import dev.migrationsafety.finding.Location;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.rules.Rules;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Judges the answer of the check that the author of a step wrote. A query answers yes with one boolean column in
 * which every row is true, or with one text column in which every row starts with a word such as {@code ok}; there
 * must be at least one row.
 */
public final class Verified {
    private static final Pattern YES =
            Pattern.compile("(?:ok|pass|passed|success|successful|true|yes)\\b.*", Pattern.DOTALL);
    private static final Pattern NO =
            Pattern.compile("(?:fail|fails|failed|failure|error|not ok|false|no|missing|invalid)\\b.*", Pattern.DOTALL);

    private static final int SHOWN = 5;

    private enum Say {
        YES,
        NO,
        NOTHING
    }

    private Verified() {}

    /**
     * Judges a query that its author named a check; an answer that is neither yes nor no is inconclusive.
     *
     * @param example how such a check is written
     */
    public static Judgement named(String file, Answer answer, String example) {
        if (answer instanceof Answer.Failed failed) {
            return failed(file, failed.failure());
        }
        if (answer instanceof Answer.Rows rows) {
            return switch (say(rows)) {
                case YES -> Judgement.of(List.of(), 1);
                case NO -> no(file, rows);
                case NOTHING -> Judgement.of(List.of(silent(file, "does not answer yes or no", example)), 0);
            };
        }
        return Judgement.of(List.of(silent(file, "contains no query", example)), 0);
    }

    /** Judges the query at the end of a script; only an answer that is plainly yes or no makes it a check. */
    public static Judgement atTheEnd(String file, Answer answer) {
        if (answer instanceof Answer.Rows rows && !rows.calls() && !rows.rows().isEmpty()) {
            return switch (say(rows)) {
                case YES -> Judgement.of(List.of(), 1);
                case NO -> no(file, rows);
                case NOTHING -> Judgement.of(List.of(), 0);
            };
        }
        return Judgement.of(List.of(), 0);
    }

    /** Judges a script that fails with an error. */
    public static Judgement script(String file, ScriptOutcome outcome) {
        return outcome instanceof ScriptOutcome.Failed failed
                ? failed(file, failed)
                : Judgement.of(List.of(), outcome.examined());
    }

    private static Say say(Answer.Rows rows) {
        if (rows.columns().size() != 1) {
            return Say.NOTHING;
        }
        Answer.Kind kind = rows.kinds().get(0);
        if (kind == Answer.Kind.OTHER) {
            return Say.NOTHING;
        }
        boolean yes = !rows.rows().isEmpty();
        for (List<?> row : rows.rows()) {
            String value = String.valueOf(row.get(0)).strip().toLowerCase(Locale.ROOT);
            boolean truth = kind == Answer.Kind.TRUTH;
            if (!truth && !YES.matcher(value).matches() && !NO.matcher(value).matches()) {
                return Say.NOTHING;
            }
            yes &= truth
                    ? value.equals("t") || value.equals("true")
                    : YES.matcher(value).matches();
        }
        return yes ? Say.YES : Say.NO;
    }

    private static Judgement no(String file, Answer.Rows rows) {
        List<String> lines = rows.rows().stream()
                .limit(SHOWN)
                .map(row -> rows.columns().get(0) + " = " + row.get(0))
                .toList();
        return Judgement.of(
                List.of(finding(file)
                        .at(new Location(file, rows.line()))
                        .evidence(lines)
                        .message("The check at " + new Location(file, rows.line()) + " answers no after the up: "
                                + rows.query().strip() + (lines.isEmpty() ? " returned no rows" : ""))),
                1);
    }

    private static Judgement failed(String file, ScriptOutcome.Failed failure) {
        return Judgement.of(
                List.of(finding(file)
                        .at(failure.location())
                        .lossClass(failure.code())
                        .evidence(List.of(failure.statement().text()))
                        .message("The check of " + file + " fails after the up, at " + failure.describe())),
                1);
    }

    private static FindingBuilder finding(String file) {
        return Finding.of(Rules.VERIFICATION_FAILS, Severity.ERROR, Claim.UP)
                .subject(file)
                .next("Correct the up, or correct the check if it expects more than the up promises.");
    }

    private static Finding silent(String file, String what, String example) {
        return Finding.of(Rules.NOTHING_EXAMINED, Severity.INCONCLUSIVE, Claim.UP)
                .subject(file)
                .next(example)
                .message("The check in a comment of " + file + " " + what + ".");
    }
}
