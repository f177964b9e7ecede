package dev.migrationsafety.preparation;

import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.rules.Rules;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.Transition;

/**
 * Rows that the next version cannot hold, in a clone of their own.
 *
 * @param transition what the next version newly demands
 * @param unholdable how many rows do not meet it
 */
public record UnholdableRows(Transition transition, long unholdable) {
    /** A table of which the next version can hold no row that was made. */
    public static Finding nothingHeld(ContainerName table) {
        return Finding.of(Rules.TABLE_NOT_FILLED, Severity.INCONCLUSIVE, Claim.UP)
                .subject(table.toString())
                .lossClass("unholdable")
                .next("Insert rows that the next version can hold into the table, in an init script.")
                .message("The next version cannot hold any generated row of " + table
                        + ", so the survival of its rows is untested.");
    }
}
