package dev.migrationsafety.migration;

/**
 * A check that the author of a step wrote for the database after its up.
 *
 * @param kind how it tells its verdict
 * @param script what is run; lines are those of its file
 */
public record Verification(Kind kind, Script script) {
    /** How a verification tells its verdict. */
    public enum Kind {
        /** A query whose answer says whether all is well ({@code -- verify:} line). */
        QUERY,
        /** A script that fails with an error (sqitch). */
        SCRIPT
    }
}
