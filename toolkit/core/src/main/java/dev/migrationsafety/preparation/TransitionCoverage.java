package dev.migrationsafety.preparation;

import dev.migrationsafety.data.generator.BorderReach;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.capability.Borders;
import dev.migrationsafety.schema.Transition;
import java.util.Optional;

/**
 * How many rows before the up test a transition, as counted by the server: rows that the schema after it cannot hold,
 * and rows with a value in its columns.
 *
 * @param transition what the next version newly demands
 * @param beyond how many rows the schema after it cannot hold; empty if the server cannot tell
 * @param concerned how many have a value in its columns, among the common rows
 * @param filled how many rows its table has, among the common rows
 * @param borderReach whether the generator knows values that the schema after it cannot hold
 */
public record TransitionCoverage(
        Transition transition, Optional<Long> beyond, long concerned, long filled, BorderReach borderReach) {
    /** The same with counts of the common rows. */
    public TransitionCoverage among(Database common, long rows) {
        return new TransitionCoverage(
                transition,
                beyond,
                common.capability(Borders.class)
                        .map(borders -> borders.countConcerned(transition))
                        .orElse(0L),
                rows,
                borderReach);
    }

    public boolean isBeyond() {
        return beyond.orElse(0L) > 0;
    }

    /** Whether a separate clone contains the rows that the next version cannot hold. */
    public boolean hasSide() {
        return isBeyond() && transition.setsAside();
    }

    /** Why the rows do not exercise the transition; empty if they do. */
    public Optional<String> missing() {
        if (transition.isOfOlderRecords()) {
            return isBeyond()
                    ? Optional.empty()
                    : Optional.of("only rows older than the constraint can violate it, and none does");
        }
        if (beyond.isEmpty()) {
            return Optional.of("the server cannot tell which rows the next version can hold");
        }
        if (isBeyond()) {
            return Optional.empty();
        }
        if (filled == 0) {
            return Optional.of("table " + transition.container() + " has no rows");
        }
        return switch (borderReach) {
            case BEYOND -> Optional.of("no row was found that the next version cannot hold");
            case UNKNOWN -> Optional.of("no value is known that the next version cannot hold");
            case NOTHING_BEYOND -> concerned > 0 ? Optional.empty() : Optional.of("no row has a value in its columns");
        };
    }
}
