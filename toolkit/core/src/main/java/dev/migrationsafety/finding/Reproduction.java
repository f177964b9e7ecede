package dev.migrationsafety.finding;

/**
 * The smallest rows that were found over which a finding shows.
 *
 * @param rows how many rows
 * @param confirmed whether they showed it once more, written by the script alone on a fresh database
 * @param complete false if the time for it was over before the search was: a smaller set may exist
 * @param script statements that write the rows, before the step or after it as the comment on top says
 * @param kept the file of the regression folder that holds them; empty if none does
 */
public record Reproduction(int rows, boolean confirmed, boolean complete, String script, String kept) {
    /** In words: how many rows, and how sure. */
    public String describe() {
        String count = Counted.of(rows, "row");
        if (!kept.isEmpty()) {
            return count + " of " + kept;
        }
        return count
                + (confirmed ? ", confirmed alone" : ", not confirmed: a second run over them did not show it")
                + (complete ? "" : "; the time for shrinking was over, a smaller set may exist");
    }
}
