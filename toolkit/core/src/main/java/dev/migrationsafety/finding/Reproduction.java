package dev.migrationsafety.finding;

import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * The smallest rows that reproduce a finding.
 *
 * @param rows how many rows
 * @param confirmed whether they showed it once more, written by the script alone on a fresh database
 * @param complete false if the time for it was over before the search was: a smaller set may exist
 * @param script statements that write the rows, before the step or after it as the comment on top says
 * @param kept the file of the regression folder that contains them; empty if none does
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Reproduction(int rows, boolean confirmed, boolean complete, String script, String kept) {
    /** What a comment on top of a script says whose rows are written after the step, at its new version. */
    public static final String AFTER = "written: after the step";

    private static final Pattern AFTER_LINE = Pattern.compile("\\W*" + AFTER);

    /** In words: how many rows, where, and how sure. */
    public String describe() {
        String where =
                script.lines().anyMatch(line -> AFTER_LINE.matcher(line).matches()) ? " written after the step" : "";
        if (!kept.isEmpty()) {
            return Counted.of(rows, "row") + " of " + kept + where;
        }
        return Counted.of(rows, "row")
                + where
                + (confirmed
                        ? ", confirmed in a separate run"
                        : ", not confirmed: a second run with them did not reproduce it")
                + (complete ? "" : "; the time limit for shrinking expired, a smaller set may exist");
    }
}
