package dev.migrationsafety.preparation;

import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.rules.Rules;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.Transition;

/**
 * Rows that the next station cannot hold, on a clone of their own.
 *
 * @param transition what the next station newly demands
 * @param unholdable how many rows do not meet it
 */
public record Side(Transition transition, long unholdable) {
    /** A table of which the next station can hold no row that was made. */
    public static Finding nothingHeld(ContainerName table) {
        return Finding.of(Rules.TABLE_NOT_FILLED, Severity.INCONCLUSIVE, Claim.UP)
                .subject(table.toString())
                .lossClass("unholdable")
                .next("Give the table rows in an init script which the next station can hold.")
                .message("No generated row of " + table
                        + " can be held by the next station, so nothing was learned about rows that must survive.");
    }
}
